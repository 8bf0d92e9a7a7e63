#include "tools/bench/big/write.h"

#include <algorithm>

namespace rollcall::bench {
namespace {

constexpr std::size_t scenes_per_file = 500;

constexpr const char* head = R"(module: big
title: A long year
version: 1.0.0
language: en
topics: [manipulation]
roles: [all-staff]
variants: {induction: 600}
content_note: Men argue. Nothing is shown.
summary: A year on one wing, hour by hour, to measure with.
pass_mark: 60
licence: CC-BY-4.0
sources:
  book: {title: A handbook for the wing, publisher: The training unit, year: 2024, section: Every day}
  orders: {title: Standing orders, publisher: The training unit, year: 2023, section: The wing}
)";

constexpr const char* tail = R"(debrief:
  reactions: ["Where did you feel pressed?", "What surprised you?"]
  description: replay
  analysis:
    - {point: "A pattern over weeks, not one sign.", cite: book}
    - {point: "What is written down helps the next shift.", cite: orders}
    - {point: "The same rule for everybody.", cite: [book, orders]}
  summary: [Name one thing that you will do on your next shift.]
)";

std::string text_of(const Test& test) {
  switch (test.kind) {
    case Test::Kind::at_least:
      return test.name + " >= " + std::to_string(test.number);
    case Test::Kind::below:
      return test.name + " < " + std::to_string(test.number);
    case Test::Kind::sum:
      return test.name + " + " + test.other + " > " + std::to_string(test.number);
    case Test::Kind::flag:
      return test.name;
    case Test::Kind::no_flag:
      return "not " + test.name;
    case Test::Kind::stage:
      return test.name + " = " + test.other;
    case Test::Kind::visited:
      return "visited(" + test.name + ")";
    case Test::Kind::chose:
      return "chose(" + test.name + "." + test.other + ")";
  }
  return {};
}

std::string when(const Guard& guard) {
  std::string text;
  for (const Test& test : guard.tests) {
    if (!text.empty()) text += guard.joined == Guard::Joined::by_and ? " and " : " or ";
    text += text_of(test);
  }
  return text;
}

std::string list(const std::vector<Change>& changes) {
  std::string text;
  for (const Change& change : changes) {
    if (!text.empty()) text += ", ";
    text += change.name;
    if (change.kind == Change::Kind::add) text += (change.amount > 0 ? " +" : " ") + std::to_string(change.amount);
    if (change.kind == Change::Kind::flag) text += change.amount == 1 ? " on" : " off";
    if (change.kind == Change::Kind::stage) text += " = " + change.stage;
  }
  return "[" + text + "]";
}

std::string line(const Spoken& spoken) {
  return (spoken.speaker.empty() ? "narrator" : spoken.speaker) + ": \"" + spoken.text + "\"";
}

/// Key and value of what is written for an option, in order.
std::vector<std::pair<std::string, std::string>> fields(const Option& option, const Story& story,
                                                        const std::string& cite) {
  std::vector<std::pair<std::string, std::string>> fields{{"text", option.text},
                                                          {"quality", std::to_string(option.quality)}};
  if (!option.guard.tests.empty()) fields.emplace_back("when", when(option.guard));
  fields.emplace_back("do", list(option.changes));
  if (option.critical) fields.emplace_back("critical", "yes");
  fields.emplace_back("then", option.then);
  fields.emplace_back("why", "\"" + option.why + "\"");
  fields.emplace_back("cite", cite);
  if (option.go) fields.emplace_back("go", story.scenes[*option.go].id);
  return fields;
}

/// In lines, or all in one line: authors write both.
std::string option(const Option& option, const Story& story, bool in_one_line) {
  std::string text;
  for (const auto& [key, value] : fields(option, story, in_one_line ? "book" : "orders")) {
    if (in_one_line)
      text += (text.empty() ? "{" : ", ") + key + ": " + value;
    else
      text += "\n        " + key + ": " + value;
  }
  return "      " + option.id + ":" + (in_one_line ? " " + text + "}" : text) + "\n";
}

std::string scene(const Scene& scene, const Story& story) {
  std::string text = "  " + scene.id + ":\n    behaviour: \"" + scene.behaviour + "\"\n    say:\n";
  for (const Spoken& spoken : scene.say) text += "      - " + line(spoken) + "\n";
  text += "    options:\n";
  for (const Option& one : scene.options) text += option(one, story, &one == &scene.options.back());
  return text;
}

std::string later(const Scene& scene) {
  std::string text;
  for (const Later& one : scene.later) {
    text += "  " + one.id + ":\n    after: " + scene.id + "\n    when: " + when(one.guard) + "\n    say: [{" +
            line(one.say) + "}]\n";
    text += "    do: " + list(one.changes) + "\n";
  }
  return text;
}

std::string variable(const Variable& variable) {
  const std::string start = std::to_string(variable.start);
  switch (variable.kind) {
    case Variable::Kind::flag:
      return "  " + variable.id + ": flag\n";
    case Variable::Kind::range:
      return "  " + variable.id + ": {range: 0..10, start: " + start + ", shown: The " + variable.id + "}\n";
    case Variable::Kind::stages:
      break;
  }
  std::string stages;
  for (const std::string& stage : variable.stages) stages += (stages.empty() ? "" : ", ") + stage;
  return "  " + variable.id + ": {stages: [" + stages + "], start: " + variable.stages[std::size_t(variable.start)] +
         ", shown: The " + variable.id + "}\n";
}

std::string main_file(const Story& story, std::size_t parts) {
  std::string text = head;
  text += "files: [";
  for (std::size_t i = 0; i < parts; ++i) text += (i == 0 ? "part_" : ", part_") + std::to_string(i + 1) + ".yaml";
  text += "]\ncast:\n";
  for (const Person& person : story.cast) text += "  " + person.id + ": {name: " + person.name + ", role: prisoner}\n";
  text += "state:\n";
  for (const Variable& one : story.variables) text += variable(one);
  text += "scenes: {}\nendings:\n";
  for (const Ending& ending : story.endings) {
    text += "  " + ending.id + ":\n";
    if (!ending.guard.tests.empty()) text += "    when: " + when(ending.guard) + "\n";
    text += "    title: " + ending.title + "\n    say: [{narrator: \"" + ending.text +
            "\"}]\n    result: " + (ending.passes ? "pass" : "fail") + "\n";
  }
  return text + tail;
}

}  // namespace

std::map<std::string, std::string> yaml_files(const Story& story) {
  std::map<std::string, std::string> files;
  std::size_t parts = 0;
  for (std::size_t first = 0; first < story.scenes.size(); first += scenes_per_file) {
    std::string scenes = "scenes:\n", laters;
    for (std::size_t i = first; i < std::min(first + scenes_per_file, story.scenes.size()); ++i) {
      scenes += scene(story.scenes[i], story);
      laters += later(story.scenes[i]);
    }
    files["part_" + std::to_string(++parts) + ".yaml"] = scenes + (laters.empty() ? "" : "later:\n" + laters);
  }
  files["module.yaml"] = main_file(story, parts);
  return files;
}

}  // namespace rollcall::bench
