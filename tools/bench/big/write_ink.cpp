#include "tools/bench/big/write.h"

namespace rollcall::bench {
namespace {

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
      return test.name + " == " + test.other;
    case Test::Kind::visited:
      return test.name;
    case Test::Kind::chose:
      return test.name + "." + test.other;
  }
  return {};
}

std::string condition(const Guard& guard) {
  std::string text;
  for (const Test& test : guard.tests) {
    if (!text.empty()) text += guard.joined == Guard::Joined::by_and ? " and " : " or ";
    text += text_of(test);
  }
  return text;
}

std::string changes(const std::vector<Change>& changes, const std::string& indent) {
  std::string text;
  for (const Change& change : changes) {
    text += indent + "~ " + change.name + " = ";
    if (change.kind == Change::Kind::add && change.amount > 0)
      text += "MIN(" + change.name + " + " + std::to_string(change.amount) + ", 10)";
    if (change.kind == Change::Kind::add && change.amount <= 0)
      text += "MAX(" + change.name + " - " + std::to_string(-change.amount) + ", 0)";
    if (change.kind == Change::Kind::flag) text += change.amount == 1 ? "true" : "false";
    if (change.kind == Change::Kind::stage) text += change.stage;
    text += "\n";
  }
  return text;
}

class InkWriter {
 public:
  explicit InkWriter(const Story& story) : x_story(story) {}

  std::string write() const {
    std::string text;
    for (const Variable& variable : x_story.variables) text += declaration(variable);
    text += "-> " + x_story.scenes.front().id + "\n";
    for (std::size_t i = 0; i < x_story.scenes.size(); ++i) text += knot(i);
    text += "=== the_end ===\n{\n";
    for (const Ending& ending : x_story.endings) {
      text += "- " + (ending.guard.tests.empty() ? std::string("else") : condition(ending.guard)) + ":\n";
      text += "  " + ending.title + "\n  " + ending.text + "\n";
    }
    return text + "}\n-> END\n";
  }

 private:
  static std::string declaration(const Variable& variable) {
    if (variable.kind == Variable::Kind::flag) return "VAR " + variable.id + " = false\n";
    std::string text;
    for (std::size_t i = 0; i < variable.stages.size(); ++i)
      text += "CONST " + variable.stages[i] + " = " + std::to_string(i) + "\n";
    return text + "VAR " + variable.id + " = " + std::to_string(variable.start) + "\n";
  }

  std::string line(const Spoken& spoken) const {
    for (const Person& person : x_story.cast) {
      if (person.id == spoken.speaker) return person.name + ": " + spoken.text;
    }
    return spoken.text;
  }

  std::string knot(std::size_t number) const {
    const Scene& scene = x_story.scenes[number];
    std::string text = "=== " + scene.id + " ===\n";
    for (const Spoken& spoken : scene.say) text += line(spoken) + "\n";
    for (const Option& option : scene.options) {
      text += "+ (" + option.id + ")";
      if (!option.guard.tests.empty()) text += " {" + condition(option.guard) + "}";
      text +=
          " [" + option.text + "]\n" + changes(option.changes, "  ") + "  " + option.then + "\n  " + option.why + "\n";
      if (!scene.later.empty()) text += "  -> after_" + scene.id + " ->\n";
      const std::size_t next = option.go.value_or(number + 1);
      text += "  -> " + (next < x_story.scenes.size() ? x_story.scenes[next].id : "the_end") + "\n";
    }
    if (!scene.later.empty()) text += tunnel(scene);
    return text;
  }

  std::string tunnel(const Scene& scene) const {
    std::string text = "=== after_" + scene.id + " ===\n";
    for (const Later& later : scene.later) {
      text += "{ " + condition(later.guard) + ":\n  " + line(later.say) + "\n" + changes(later.changes, "  ") + "}\n";
    }
    return text + "->->\n";
  }

  const Story& x_story;
};

}  // namespace

std::string ink_source(const Story& story) { return InkWriter(story).write(); }

}  // namespace rollcall::bench
