#include "authoring/survey/changes.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace rollcall::survey {
namespace {

using source::IdPath;
using source::Key;

Meaning meaning_of_change(Aspect aspect) {
  switch (aspect) {
    case Aspect::wording:
    case Aspect::shown_when:
    case Aspect::presentation:
    case Aspect::practice:
      return Meaning::harmless;
    case Aspect::offer:
      return Meaning::goes_on;
    default:
      return Meaning::clears;
  }
}

/// What traces, variables or results name.
bool is_played(Key list) {
  switch (list) {
    case Key::endings:
    case Key::later:
    case Key::look:
    case Key::options:
    case Key::scenes:
    case Key::state:
    case Key::support:
    case Key::variants:
      return true;
    default:
      return false;
  }
}

bool is_drawn(const Entry& variable) {
  return std::any_of(variable.fields.begin(), variable.fields.end(), [](const Field& field) {
    return field.key == Key::start && field.written.front().value == drawn;
  });
}

Meaning meaning_of_added(const Entry& entry) {
  switch (entry.step.key) {
    case Key::look:
    case Key::options:
    case Key::scenes:
    case Key::support:
      return Meaning::goes_on;
    // What was drawn for the others may change with one more.
    case Key::state:
      return is_drawn(entry) ? Meaning::clears : Meaning::goes_on;
    // They may come up where something else did already.
    case Key::endings:
    case Key::later:
      return Meaning::clears;
    default:
      return Meaning::harmless;
  }
}

/// Scenes lead on to the next one, endings and what comes later are tried, and starts are drawn, in this order.
Meaning meaning_of_moved(Key list) {
  const bool counts = list == Key::scenes || list == Key::endings || list == Key::later || list == Key::state;
  return counts ? Meaning::clears : Meaning::harmless;
}

/// Its texts; where it has none, all that is written of it.
std::string likeness(const Entry& entry) {
  std::string texts, all;
  const auto add = [&](const auto& self, const Entry& one) -> void {
    for (const Field& field : one.fields) {
      for (const Written& written : field.written) {
        all += written.value + '\n';
        if (field.aspect == Aspect::wording) texts += written.value + '\n';
      }
    }
    for (const Entry& child : one.children) self(self, child);
  };
  add(add, entry);
  return texts.empty() ? all : texts;
}

const Entry* find(const std::vector<Entry>& entries, const IdPath::Step& step) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& one) { return one.step == step; });
  return found == entries.end() ? nullptr : &*found;
}

const Field* find(const Entry& entry, const Field& like) {
  const auto found = std::find_if(entry.fields.begin(), entry.fields.end(),
                                  [&](const Field& one) { return one.key == like.key && one.aspect == like.aspect; });
  return found == entry.fields.end() ? nullptr : &*found;
}

/// Where the newer one begins to differ; its beginning where it only ends sooner. Nothing if they are the same.
std::optional<source::Position> first_other(const Field* older, const Field& newer) {
  const auto& after = newer.written;
  if (!older) return after.front().at;
  const auto& before = older->written;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (i >= before.size() || before[i].value != after[i].value) return after[i].at;
  }
  return before.size() == after.size() ? std::nullopt : std::optional(after.front().at);
}

/// Entries of `of` that have no namesake in `among`, by what they are and say; null where several say the same.
std::map<std::pair<Key, std::string>, const Entry*> strangers(const Entry& of, const Entry& among) {
  std::map<std::pair<Key, std::string>, const Entry*> result;
  for (const Entry& one : of.children) {
    if (find(among.children, one.step)) continue;
    const auto [at, is_new] = result.try_emplace({one.step.key, likeness(one)}, &one);
    if (!is_new) at->second = nullptr;
  }
  return result;
}

class Comparison {
 public:
  void compare(const Entry& older, const Entry& newer, const IdPath& path) {
    compare_fields(older, newer, path);
    const auto pairs = pairs_of(older, newer);
    for (const Entry& child : older.children) {
      const bool stays =
          std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.second == &child; });
      if (!stays)
        add(path / child.step, Turn::removed, is_played(child.step.key) ? Meaning::clears : Meaning::harmless,
            newer.at);
    }
    for (const Entry& child : newer.children) compare_child(pairs.at(&child), child, path);
    find_moved(pairs, newer, path);
  }

  std::vector<Change> changes() && { return std::move(x_changes); }

 private:
  using Pairs = std::map<const Entry*, const Entry*>;  ///< the older one of a newer one, or null

  static Pairs pairs_of(const Entry& older, const Entry& newer) {
    Pairs pairs;
    const auto gone = strangers(older, newer);
    const auto come = strangers(newer, older);
    for (const Entry& child : newer.children) pairs[&child] = find(older.children, child.step);
    for (const auto& [like, child] : come) {
      const auto same = gone.find(like);
      if (child && same != gone.end()) pairs[child] = same->second;
    }
    return pairs;
  }

  void compare_child(const Entry* older, const Entry& newer, const IdPath& above) {
    const Key list = newer.step.key;
    const IdPath path = above / newer.step;
    if (!older) return add(path, Turn::added, meaning_of_added(newer), newer.at);
    if (older->step != newer.step) {
      add(path, Turn::renamed, is_played(list) ? Meaning::clears : Meaning::harmless, newer.at);
      x_changes.back().old_id = older->step.id;
    }
    compare(*older, newer, path);
  }

  void compare_fields(const Entry& older, const Entry& newer, const IdPath& path) {
    for (const Field& field : older.fields) {
      if (!find(newer, field)) add_changed(field, newer.at, path);
    }
    for (const Field& field : newer.fields) {
      const auto at = first_other(find(older, field), field);
      if (at) add_changed(field, at->line != 0 ? *at : newer.at, path);
    }
  }

  /// One change for each list of which entries that both have stand in another order.
  void find_moved(const Pairs& pairs, const Entry& newer, const IdPath& path) {
    std::map<Key, const Entry*> last;
    std::map<Key, bool> is_told;
    for (const Entry& child : newer.children) {
      const Entry* const older = pairs.at(&child);
      if (!older) continue;
      const Entry*& before = last[child.step.key];
      // The older ones stand in one list, so that their places can be compared.
      if (before && older < before && !std::exchange(is_told[child.step.key], true))
        add(path / IdPath::Step(child.step.key), Turn::moved, meaning_of_moved(child.step.key), child.at);
      before = older;
    }
  }

  void add(const IdPath& path, Turn turn, Meaning meaning, source::Position at) {
    x_changes.push_back({path, turn, {}, {}, meaning, at});
  }
  void add_changed(const Field& field, source::Position at, const IdPath& path) {
    x_changes.push_back(
        {path / IdPath::Step(field.key), Turn::changed, field.aspect, {}, meaning_of_change(field.aspect), at});
  }

  std::vector<Change> x_changes;
};

}  // namespace

std::vector<Change> changes(const source::Document& older, const source::Document& newer) {
  Comparison comparison;
  comparison.compare(anatomy_of(older), anatomy_of(newer), {});
  return std::move(comparison).changes();
}

Meaning meaning_of(const std::vector<Change>& changes) {
  Meaning gravest = Meaning::harmless;
  for (const Change& change : changes) gravest = std::max(gravest, change.meaning);
  return gravest;
}

std::optional<scenario::Version> least_version(const scenario::Version& older, Meaning meaning) {
  const auto highest = std::numeric_limits<std::uint16_t>::max();
  const auto next = [](std::uint16_t part) { return static_cast<std::uint16_t>(part + 1); };
  scenario::Version version = older;
  switch (meaning) {
    case Meaning::harmless:
      if (older.patch == highest) return std::nullopt;
      version.patch = next(older.patch);
      break;
    case Meaning::goes_on:
      if (older.minor == highest) return std::nullopt;
      version = {older.major, next(older.minor), 0};
      break;
    case Meaning::clears:
      if (older.major == highest) return std::nullopt;
      version = {next(older.major), 0, 0};
      break;
  }
  return version;
}

}  // namespace rollcall::survey
