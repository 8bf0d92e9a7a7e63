#include "authoring/source/fragments.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authoring/source/cut_text.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"

namespace rollcall::source {
namespace {

using Values = std::map<std::string, std::string, std::less<>>;

/// How much a scene is, and in how many places a value may be put into it.
struct Size {
  std::size_t nodes = 0, bytes = 0, places = 0;
};

struct Fragment {
  const Entry* entry;
  std::vector<std::string> parameters;
  const Node* scene;
  Size size;
  bool is_used = false;
};

void add_size(std::string_view text, Size& size) {
  ++size.nodes;
  size.bytes += text.size();
  size.places += static_cast<std::size_t>(std::count(text.begin(), text.end(), '<'));
}

void add_size(const Node& node, Size& size) {
  add_size(node.value, size);
  for (const Node& item : node.items) add_size(item, size);
  for (const Entry& entry : node.entries) {
    add_size(entry.key.value, size);
    add_size(entry.value, size);
  }
}

/// "<name> prays" with name = Daniel. What is not a parameter stays as it is.
std::string substituted(std::string_view text, const Values& values) {
  std::string result;
  while (!text.empty()) {
    const auto open = text.find('<');
    const auto close = open == std::string_view::npos ? open : text.find('>', open);
    if (close == std::string_view::npos) break;
    result += text.substr(0, open);
    const auto value = values.find(text.substr(open + 1, close - open - 1));
    result += value == values.end() ? text.substr(open, close - open + 1) : std::string_view(value->second);
    text = text.substr(close + 1);
  }
  return result += text;
}

void substitute(Node& node, const Values& values) {
  node.value = substituted(node.value, values);
  for (Node& item : node.items) substitute(item, values);
  for (Entry& entry : node.entries) {
    entry.key.value = substituted(entry.key.value, values);
    substitute(entry.value, values);
  }
}

class Expansion {
 public:
  Expansion(const Node& fragments, Diagnostics& problems) : x_problems(problems) {
    for (const Entry& entry : fragments.entries) add(entry);
  }

  void expand(Node& scenes) {
    for (Entry& scene : scenes.entries) {
      if (!x_has_stopped && scene.value.find("use")) scene.value = used(scene);
    }
    if (x_has_stopped) std::erase_if(scenes.entries, [](const Entry& scene) { return scene.value.find("use"); });
    for (const auto& [name, fragment] : x_fragments) {
      if (!fragment.is_used && !x_has_stopped)
        x_problems.report("unused-fragment", fragment.entry->key.at, tr("'{name}' is never used", "name"_is = name));
    }
  }

 private:
  /// A hostile file can make as many mistakes as it likes; nobody reads more than these.
  void fault(Position at, Message message, Message hint = {}) {
    constexpr std::size_t most = 20;
    if (x_has_stopped) return;
    if (++x_faults <= most) return x_problems.report("bad-fragment", at, std::move(message), std::move(hint));
    stop(at, tr("there are more mistakes with fragments than these {most}", "most"_is = most),
         tr("mend them, and check again"));
  }

  /// What uses a fragment from here on is left out: it is neither made nor spoken of.
  void stop(Position at, Message message, Message hint) {
    x_has_stopped = true;
    x_problems.report("bad-fragment", at, std::move(message), std::move(hint));
  }

  void add(const Entry& entry) {
    const Node* scene = entry.value.find("scene");
    const Node* parameters = entry.value.find("parameters");
    if (!is_id(entry.key.value, '_') || !scene || scene->kind != Node::Kind::map || !parameters ||
        parameters->kind != Node::Kind::list) {
      return fault(entry.key.at, tr("'{fragment}' is not a fragment", "fragment"_is = entry.key.value),
                   tr("write 'parameters: [name, ...]' and 'scene:' with the parts of a scene"));
    }
    if (const Node* form_of = entry.value.find("form_of"); form_of && form_of->kind != Node::Kind::scalar)
      fault(form_of->at, tr("'form_of' names one fragment"), tr("write 'form_of: name'"));
    Fragment fragment{&entry, {}, scene, {}};
    add_size(*scene, fragment.size);
    for (const Node& parameter : parameters->items) fragment.parameters.push_back(parameter.value);
    x_names.push_back(entry.key.value);
    x_fragments.emplace(entry.key.value, std::move(fragment));
  }

  Node used(const Entry& scene) {
    const Node& use = *scene.value.find("use");
    const auto found = x_fragments.find(use.value);
    if (found == x_fragments.end()) {
      fault(use.at, tr("there is no fragment '{fragment}'", "fragment"_is = use.value),
            did_you_mean(use.value, x_names));
      return without_use(scene.value);
    }
    found->second.is_used = true;
    const Values values = values_of(scene, found->second);
    if (!admit(use, found->second.size, values)) return without_use(scene.value);
    Node result = *found->second.scene;
    substitute(result, values);
    result.at = scene.value.at;
    for (const Entry& entry : scene.value.entries) {
      if (entry.key.value == "use" || entry.key.value == "with") continue;
      std::erase_if(result.entries, [&](const Entry& inherited) { return inherited.key.value == entry.key.value; });
      result.entries.push_back(entry);
    }
    return result;
  }

  static Node without_use(Node scene) {
    std::erase_if(scene.entries,
                  [](const Entry& entry) { return entry.key.value == "use" || entry.key.value == "with"; });
    return scene;
  }

  /// A few lines can ask for very much: all uses together may make as much as ten files may hold.
  bool admit(const Node& use, const Size& size, const Values& values) {
    std::size_t longest = 0;
    for (const auto& [parameter, value] : values) longest = std::max(longest, value.size());
    x_made.nodes += size.nodes;
    x_made.bytes += size.bytes + size.places * longest;
    if (x_made.nodes <= 10 * most_nodes && x_made.bytes <= 10 * largest_file) return true;
    stop(use.at, tr("the fragments make more than ten files may hold"), tr("use smaller fragments, or fewer of them"));
    return false;
  }

  Values values_of(const Entry& scene, const Fragment& fragment) {
    Values values;
    const auto& parameters = fragment.parameters;
    if (const Node* with = scene.value.find("with")) {
      for (const Entry& entry : with->entries) {
        if (x_has_stopped) break;
        if (std::find(parameters.begin(), parameters.end(), entry.key.value) == parameters.end())
          fault(entry.key.at, tr("the fragment has no parameter '{parameter}'", "parameter"_is = entry.key.value),
                did_you_mean(entry.key.value, parameters));
        else if (entry.value.kind != Node::Kind::scalar)
          fault(entry.value.at, tr("the value of '{parameter}' is not a text", "parameter"_is = entry.key.value),
                tr("a fragment takes texts only; if it contains ': ', put all of it in quotes"));
        expect_whole(entry.value, x_problems);
        values[entry.key.value] = entry.value.value;
      }
    }
    for (const std::string& parameter : parameters) {
      if (!values.contains(parameter))
        fault(scene.key.at, tr("the fragment needs a value for '{parameter}'", "parameter"_is = parameter),
              tr("add it under 'with'"));
    }
    return values;
  }

  Diagnostics& x_problems;
  Size x_made;
  std::size_t x_faults = 0;
  bool x_has_stopped = false;
  std::map<std::string, Fragment, std::less<>> x_fragments;
  std::vector<std::string> x_names;
};

}  // namespace

Node expand_fragments(Node& root, Diagnostics& problems) {
  const auto at = std::find_if(root.entries.begin(), root.entries.end(),
                               [](const Entry& entry) { return entry.key.value == "fragments"; });
  Node fragments;
  if (at != root.entries.end()) {
    fragments = std::move(at->value);
    root.entries.erase(at);
  }
  Expansion expansion(fragments, problems);
  for (Entry& entry : root.entries) {
    if (entry.key.value == "scenes") expansion.expand(entry.value);
  }
  return fragments;
}

}  // namespace rollcall::source
