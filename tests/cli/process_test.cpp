#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/cli/desk.h"
#include "tests/support/shell.h"

/// The program as a process: what the system is told, and what the system does to it.
namespace rollcall {
namespace {

using namespace cli_test;

/// The program while it waits for what is typed.
class Waiting {
 public:
  explicit Waiting(const std::vector<std::string>& arguments) {
    std::array<int, 2> in{}, out{};
    REQUIRE(pipe2(in.data(), O_CLOEXEC) == 0);
    REQUIRE(pipe2(out.data(), O_CLOEXEC) == 0);
    std::string program = (test::bin_folder() / "rollcall").string();
    std::vector<std::string> words = arguments;
    std::vector<char*> call{program.data()};
    for (std::string& word : words) call.push_back(word.data());
    call.push_back(nullptr);
    x_id = fork();
    if (x_id == 0) {
      dup2(in[0], 0);
      dup2(out[1], 1);
      execv(program.c_str(), call.data());
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    x_mouth = in[1];
    x_ear = out[0];
  }
  ~Waiting() {
    close(x_mouth);  // the end of what is typed
    close(x_ear);
    int status = 0;
    waitpid(x_id, &status, 0);
  }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

  /// Reads what it says until it has said this.
  void listen_for(const std::string& words) const {
    std::string said;
    std::array<char, 256> part{};
    while (said.find(words) == std::string::npos) {
      const ssize_t count = ::read(x_ear, part.data(), part.size());
      REQUIRE(count > 0);
      said.append(part.data(), static_cast<std::size_t>(count));
    }
  }
  /// The rest of the line that begins with `name` in a file that the system has about it.
  std::string asked(const std::string& file, const std::string& name) const {
    const std::string text = test::read("/proc/" + std::to_string(x_id) + "/" + file);
    const std::size_t at = text.find(name);
    REQUIRE(at != std::string::npos);
    return text.substr(at + name.size(), text.find('\n', at) - at - name.size());
  }

 private:
  pid_t x_id = 0;
  int x_mouth = -1, x_ear = -1;
};

}  // namespace

TEST_CASE("while somebody learns, no core would be written, and keys are locked in memory") {
  const Desk desk;
  desk.install();
  const Waiting program({"--home", desk.at("home"), "play", "my-module", "--learner", "7", "--new"});
  program.listen_for("New learner 7.");
  std::istringstream limits(program.asked("limits", "Max core file size"));
  std::string soft, hard;
  limits >> soft >> hard;
  CHECK(soft == "0");
  CHECK(hard == "0");
  CHECK(std::stol(program.asked("status", "VmLck:")) > 0);
}

TEST_CASE("who may write no larger file is told so, and the program ends by itself") {
  const Desk desk;
  const std::string said =
      test::output_of("ulimit -f 8; " + desk.command("install '" + desk.at("pack") + "'") + "; echo \"code $?\"");
  CHECK(contains(said, "There is no room left"));
  CHECK(said.ends_with("\ncode 2\n"));
  CHECK(desk.player_says({"list"}).out == "No module is installed. Next: rollcall install PACK\n");
  desk.install();
}

TEST_CASE("a home whose name is no text is listed all the same") {
  const Desk desk;
  const std::string home = desk.at("h\xff");
  const auto says = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--home", home});
    std::istringstream in;
    std::ostringstream out, err;
    const int code = player(arguments, {in, out, err});
    return Said{code, out.str(), err.str()};
  };
  REQUIRE(says({"trust", "--yes", desk.at("trust")}).code == 0);
  REQUIRE(says({"install", desk.at("pack")}).code == 0);
  const Said listed = says({"list", "--json"});
  CHECK(listed.code == 0);
  CHECK(nlohmann::json::parse(listed.out).at(0).at("module") == "my-module");
}

TEST_CASE("a home that is called as an address is the folder of that name") {
  const Desk desk;
  std::filesystem::create_directories(desk.at("place/file:data"));
  test::output_of("cd '" + desk.at("place") + "' && '" + test::bin_folder().string() +
                  "/rollcall' --home file:data learner list");
  CHECK(std::filesystem::exists(desk.at("place/file:data/rollcall.db")));
  CHECK_FALSE(std::filesystem::exists(desk.at("place/data")));
}

}  // namespace rollcall
