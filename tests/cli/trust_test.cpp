#include <doctest/doctest.h>

#include <filesystem>
#include <limits>
#include <sstream>

#include "authoring/cli.h"
#include "player/cli.h"
#include "player/os/files.h"
#include "player/seal/fingerprint.h"
#include "player/seal/hash.h"
#include "player/seal/key_file.h"
#include "player/seal/trust.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A training unit with keys, and a player that believes nobody yet.
class Unit {
 public:
  Unit() {
    std::filesystem::create_directory(at("keys"));
    for (const char* name : {"root", "unit", "stranger"}) REQUIRE(author({"keygen", name, "-o", at("keys")}).code == 0);
  }

  /// `answers`: what is typed, in this order, where a passphrase is asked for.
  Said author(const std::vector<std::string>& arguments, std::vector<std::string> answers = {}) const {
    std::ostringstream out, err;
    const auto ask = [&](const Message&) -> std::optional<std::string> {
      if (answers.empty()) return std::nullopt;
      std::string next = answers.front();
      answers.erase(answers.begin());
      return next;
    };
    std::istringstream nobody_types;
    const int code = rollcall::author(arguments, {nobody_types, out, err, nullptr, ask});
    return {code, out.str(), err.str()};
  }
  Said player(std::vector<std::string> arguments, const std::string& typed = {}, bool is_person = false) const {
    arguments.insert(arguments.begin(), {"--home", at("home")});
    std::istringstream in(typed);
    std::ostringstream out, err;
    const int code = rollcall::player(arguments, {in, out, err, is_person, x_folder / "no share"});
    return {code, out.str(), err.str()};
  }
  Said list(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"trust",      "--root", key("root"), "--publisher",
                                          open("unit"), "-o",     at("list")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return author(arguments);
  }
  seal::TrustList written() const { return seal::parse_trust(test::read(at("list"))); }
  seal::PublicKey public_key(const std::string& name) const { return seal::parse_public_key(test::read(open(name))); }
  std::string fingerprint(const std::string& name) const { return seal::fingerprint(public_key(name)); }
  std::string at(const std::string& name) const { return (x_folder / name).string(); }
  std::string key(const std::string& name) const { return at("keys/" + name + ".key"); }
  std::string open(const std::string& name) const { return at("keys/" + name + ".pub"); }

 private:
  test::TempFolder x_folder;
};

}  // namespace

TEST_CASE("a new trust list keeps what the one before forbids, unless it is named") {
  const Unit unit;
  REQUIRE(unit.list({"--revoke", unit.open("stranger"), "--minimum", "small-things:1.2.0"}).code == 0);
  const Said next = unit.list();
  CHECK(next.code == 0);
  CHECK(contains(next.out, "Still revoked: " + unit.fingerprint("stranger") + "\n"));
  CHECK(contains(next.out, "Still the minimum: small-things 1.2.0\n"));
  CHECK(unit.written().revoked == std::vector{unit.public_key("stranger")});
  REQUIRE(unit.written().minimums.size() == 1);
  CHECK(unit.list({"--minimum", "small-things:1.1.0"}).err ==
        "The minimum release of small-things was 1.2.0, and 1.1.0 is older.\n"
        "hint: If that is meant, add --reinstate small-things.\n");
  CHECK(unit.list({"--reinstate", "small-thing"}).err ==
        "'small-thing' is neither a module with a minimum release nor a key that was revoked, in the list before.\n"
        "hint: Write the id of the module, or the id, the fingerprint or the file of the key.\n");
  CHECK(unit.list({"--minimum", "small-things:1.1.0", "--reinstate", "small-things"}).code == 0);
  CHECK(unit.list({"--reinstate", unit.open("stranger")}).code == 0);
  CHECK(unit.written().revoked.empty());
  CHECK(unit.written().sequence == 4);
}

TEST_CASE("a revoked key is named by its file, its id or its fingerprint") {
  const Unit unit;
  const std::string id = seal::hex(seal::key_id(unit.public_key("stranger")));
  for (const std::string& name : {unit.open("stranger"), id, unit.fingerprint("stranger")}) {
    REQUIRE(unit.list({"--revoke", unit.open("stranger")}).code == 0);
    CHECK(unit.list({"--reinstate", name}).code == 0);
    CHECK(unit.written().revoked.empty());
  }
}

TEST_CASE("the first trust list is taken when somebody has compared its root") {
  const Unit unit;
  REQUIRE(unit.list().code == 0);
  const Said nobody = unit.player({"trust", unit.at("list")});
  CHECK(nobody.code == 1);
  CHECK(nobody.err == "This is the first trust list here, and nobody has said that its root is the right one: " +
                          unit.fingerprint("root") +
                          "\nhint: Compare this with what the national training unit says. Then add --fingerprint with "
                          "it, or --yes.\n");
  CHECK(unit.player({"trust", unit.at("list")}, "n\n", true).code == 1);
  CHECK(unit.player({"trust", unit.at("list"), "--fingerprint", unit.fingerprint("unit")}).err ==
        "The root of this trust list has another fingerprint: " + unit.fingerprint("root") +
            "\nhint: Do not use the list. Ask the national training unit whether it comes from them.\n");
  CHECK(unit.player({"trust", "show"}).out == "There is no trust list yet, so no pack can be installed.\n");
  SUBCASE("asked") {
    const Said taken = unit.player({"trust", unit.at("list")}, "y\n", true);
    CHECK(taken.code == 0);
    CHECK(contains(taken.out, "Root: " + unit.fingerprint("root") + "\n"));
  }
  SUBCASE("with the fingerprint") {
    CHECK(unit.player({"trust", unit.at("list"), "--fingerprint", unit.fingerprint("root")}).code == 0);
  }
  SUBCASE("confirmed") { CHECK(unit.player({"trust", unit.at("list"), "--yes"}).code == 0); }
  REQUIRE(unit.list({"--revoke", unit.open("stranger"), "--minimum", "small-things:1.2.0"}).code == 0);
  CHECK(unit.player({"trust", unit.at("list")}).code == 0);
  CHECK(unit.player({"trust", "show"}).out ==
        "Trust list 2\nRoot: " + unit.fingerprint("root") +
            "\nPublisher unit, of every module: " + unit.fingerprint("unit") +
            "\nOf small-things no release before 1.2.0\nRevoked: " + unit.fingerprint("stranger") + "\n");
}

TEST_CASE("a module of which no release is believed any more is shown as such") {
  const Unit unit;
  REQUIRE(unit.list({"--minimum", "small-things:1.2.0"}).code == 0);
  seal::TrustList list = unit.written();
  const seal::SecretKey root = seal::SecretKey::generate();
  list.root = root.public_key();
  list.minimums.front().release = std::numeric_limits<std::uint64_t>::max();
  test::write(unit.at("list"), seal::format(list, root));
  REQUIRE(unit.player({"trust", "--yes", unit.at("list")}).code == 0);
  CHECK(contains(unit.player({"trust", "show"}).out, "\nOf small-things no release at all\n"));
}

TEST_CASE("a pack says what it is and who signed it, also one that is refused") {
  const Unit unit;
  REQUIRE(unit.author({"new", unit.at("my-module")}).code == 0);
  for (const char* name : {"unit", "stranger"})
    REQUIRE(unit.author({"build", unit.at("my-module"), "-o", unit.at(name), "--key", unit.key(name)}).code == 0);
  REQUIRE(unit.list().code == 0);
  REQUIRE(unit.player({"trust", "--yes", unit.at("list")}).code == 0);
  const Said good = unit.player({"pack", "show", unit.at("unit")});
  CHECK(good.code == 0);
  CHECK(good.out.starts_with("Module: my-module 0.1.0\n"));
  CHECK(contains(good.out, "\nSigned by unit: " + unit.fingerprint("unit") + "\nLanguages: en\n"));
  const Said foreign = unit.player({"pack", "show", unit.at("stranger")});
  CHECK(foreign.code == 1);
  CHECK(contains(foreign.out, "\nSays that it is signed by the key " +
                                  seal::hex(seal::key_id(unit.public_key("stranger"))) +
                                  ", which nobody here knows.\n"));
  CHECK_FALSE(foreign.err.empty());
}

TEST_CASE("a secret key is under a passphrase that is typed twice") {
  const Unit unit;
  const std::string right = "six words that nobody puts together";
  CHECK(unit.author({"keygen", "a", "-o", unit.at("keys")}, {"short", "short"}).err ==
        "A passphrase has at least 12 characters.\nhint: Take five or six words that nobody would put together.\n");
  CHECK(unit.author({"keygen", "a", "-o", unit.at("keys")}, {right, right + "?"}).err ==
        "The two were not the same, so nothing was written.\nhint: Try again.\n");
  const Said made = unit.author({"keygen", "a", "-o", unit.at("keys")}, {right, right});
  REQUIRE(made.code == 0);
  CHECK(contains(made.out, "Fingerprint: " + unit.fingerprint("a") + "\n"));
  CHECK(seal::is_sealed_key(test::read(unit.key("a"))));
  CHECK(unit.author({"key", "show", unit.key("a")}).out == "A secret key under a passphrase, " +
                                                               seal::hex(seal::key_id(unit.public_key("a"))) +
                                                               ".\nFingerprint: " + unit.fingerprint("a") + "\n");
  const std::vector<std::string> trust = {"trust",           "--root", unit.key("a"),   "--publisher",
                                          unit.open("unit"), "-o",     unit.at("other")};
  CHECK(contains(unit.author(trust).err, "is under a passphrase, and there is nobody to ask for it.\n"));
  CHECK(contains(unit.author(trust, {right + "!"}).err, "That is not the passphrase of "));
  CHECK(unit.author(trust, {right}).code == 0);
  CHECK(unit.author({"key", "public", unit.key("a"), "-o", unit.at("again.pub")}, {right}).code == 0);
  CHECK(test::read(unit.at("again.pub")) == test::read(unit.open("a")));
  CHECK(unit.author({"key", "passphrase", unit.key("a")}, {right, ""}).code == 0);
  CHECK(seal::parse_secret_key(test::read(unit.key("a"))).public_key() == unit.public_key("a"));
}

TEST_CASE("a site says which one it is and what is set for it, and an export says what is not") {
  const Unit unit;
  CHECK(contains(unit.player({"site", "show"}).out, "\nHome page of the staff numbers: not set\n"));
  CHECK(unit.player({"site", "set", "--home-page", "prisons"}).code == 2);
  CHECK(unit.player({"site", "set", "--home-page", "https://prisons.example/staff", "--name", "North wing"}).code == 0);
  CHECK(contains(unit.player({"site", "show"}).out,
                 "\nName: North wing\nHome page of the staff numbers: https://prisons.example/staff\nAddress of the "
                 "modules: not set\n"));
  CHECK(unit.player({"records", "site-key", "-o", unit.at("before.pub")}).code == 0);
  CHECK(unit.player({"site", "new-key"}).code == 0);
  CHECK(unit.player({"records", "site-key", "-o", unit.at("after.pub")}).code == 0);
  CHECK(test::read(unit.at("after.pub")) != test::read(unit.at("before.pub")));
  CHECK(contains(test::read(unit.at("after.pub")), " changed 1 "));
  CHECK(contains(unit.player({"doctor"}).out, "the key before says so.\n"));
}

TEST_CASE("a trust list and releases that were taken away are missed, and no other root comes in their place") {
  const Unit unit;
  REQUIRE(unit.author({"new", unit.at("my-module")}).code == 0);
  REQUIRE(unit.author({"build", unit.at("my-module"), "-o", unit.at("pack"), "--key", unit.key("unit")}).code == 0);
  REQUIRE(unit.list().code == 0);
  REQUIRE(unit.player({"trust", "--yes", unit.at("list")}).code == 0);
  REQUIRE(unit.player({"install", unit.at("pack")}).code == 0);
  CHECK(unit.player({"doctor"}).code == 0);
  std::filesystem::remove_all(unit.at("home/library"));
  const Said missed = unit.player({"doctor"});
  CHECK(missed.code == 1);
  CHECK(contains(missed.out,
                 "The trust list is gone: number 1 of the root " + unit.fingerprint("root") + " was here. Put the"));
  CHECK(contains(missed.out, "That my-module 0.1.0 was installed here is not known any more"));
  REQUIRE(unit.author({"trust", "--root", unit.key("stranger"), "--publisher", unit.open("stranger"), "-o",
                       unit.at("other")})
              .code == 0);
  CHECK(unit.player({"trust", "--yes", unit.at("other")}).err ==
        "The trust list that was here is gone, and this one is of another root than that was: " +
            unit.fingerprint("root") +
            "\nhint: Do not use it. Ask the national training unit for the newest list of the right root.\n");
  CHECK(unit.player({"trust", "--yes", unit.at("list")}).code == 0);
  CHECK_FALSE(contains(unit.player({"doctor", "--accept"}).out, "is not known any more"));
  CHECK_FALSE(contains(unit.player({"doctor"}).out, "is not known any more"));
}
