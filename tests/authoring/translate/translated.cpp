#include "tests/authoring/translate/translated.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "authoring/cli.h"
#include "authoring/command/translate.h"
#include "tests/support/files.h"

namespace rollcall::test {

std::string Translated::files() const {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder() / "translations"))
    names.insert(entry.path().filename().string());
  std::string result;
  for (const std::string& name : names) result += name + "\n";
  return result;
}

std::string Translated::text(const std::string& name) const { return read(file(name)); }

void Translated::write(const std::string& name, const std::string& text) const {
  std::filesystem::create_directories(folder() / "translations");
  std::ofstream(file(name), std::ios::binary) << text;
}

void Translated::replace(const std::string& name, const std::string& from, const std::string& to) const {
  std::string all = text(name);
  const auto at = all.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  REQUIRE_MESSAGE(all.find(from, at + 1) == std::string::npos, from);
  write(name, all.replace(at, from.size(), to));
}

void Translated::save() const {
  std::filesystem::create_directories(folder());
  std::ofstream(folder() / "module.yaml") << source.yaml();
}

Said Translated::run(std::vector<std::string> arguments) const {
  save();
  for (std::string& argument : arguments) {
    if (argument == "FOLDER") argument = folder().string();
  }
  std::ostringstream out, err;
  const int exit = author(arguments, out, err);
  return {exit, out.str(), err.str()};
}

std::string Translated::problems() const {
  save();
  source::Loaded module = source::load(folder());
  REQUIRE(!module.problems.has_errors());
  authoring::check_translations(module, compile::compile(module.document), folder());
  std::string all;
  for (const auto& problem : module.problems.sorted()) all += source::format(problem, module.files);
  return all;
}

void Translated::merge(const std::string& language) const {
  const Said said = run({"translate", "merge", "FOLDER", "--language", language});
  REQUIRE_MESSAGE(said.exit == 0, said.out << said.err);
}

translate::Po Translated::po(const std::string& language) const {
  source::FileTable files;
  source::Diagnostics problems;
  auto po = translate::read(file(language + ".po"), language + ".po", files, problems);
  REQUIRE_MESSAGE(po, source::format(problems.sorted().at(0), files));
  return *po;
}

void Translated::write(const std::string& language, const translate::Po& po) const {
  translate::write(po, file(language + ".po"));
}

void Translated::say(const std::string& language, const std::string& context, const std::string& translation,
                     const std::string& id) const {
  translate::Po all = po(language);
  int count = 0;
  for (translate::Message& message : all.messages) {
    if (message.context != context || (!id.empty() && message.id != id)) continue;
    message.translations = {translation};
    message.fuzzy = false;
    ++count;
  }
  REQUIRE_MESSAGE(count == 1, context);
  write(language, all);
}

void Translated::say_all(const std::string& language) const {
  translate::Po all = po(language);
  for (translate::Message& message : all.messages) {
    if (!message.is_translated()) message.translations = {language + " " + message.id};
  }
  write(language, all);
}

std::string Translated::entry(const std::string& language, const std::string& words) const {
  const std::string all = "\n\n" + text(language + ".po") + "\n";
  const auto at = all.find(words);
  if (at == std::string::npos) return "";
  const auto start = all.rfind("\n\n", at) + 2;
  return all.substr(start, all.find("\n\n", at) + 1 - start);
}

std::string msgfmt(const std::filesystem::path& file) {
  const TempFolder temp;
  const std::filesystem::path said = temp / "said";
  const std::string command =
      "LC_ALL=C msgfmt --check -o /dev/null '" + file.string() + "' > '" + said.string() + "' 2>&1";
  const int result = std::system(command.c_str());
  return read(said) + (result == 0 ? "" : "msgfmt failed\n");
}

}  // namespace rollcall::test
