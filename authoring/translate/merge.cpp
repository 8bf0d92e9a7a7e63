#include "authoring/translate/merge.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "authoring/translate/similarity.h"

namespace rollcall::translate {
namespace {

/// As msgmerge's.
constexpr double alike_enough = 0.6;

bool has_any_translation(const Message& message) {
  return std::any_of(message.translations.begin(), message.translations.end(),
                     [](const std::string& form) { return !form.empty(); });
}

std::string key(const Message& message) { return message.context.value_or("") + '\0' + message.id; }

/// The text of the source, with what the translator wrote.
Message carried(const Message& source, const Message& old) {
  Message result = source;
  result.comments = old.comments;
  result.translations = old.translations;
  result.fuzzy = old.fuzzy;
  if (old.fuzzy) {
    result.previous_context = old.previous_context;
    result.previous_id = old.previous_id;
    result.previous_plural = old.previous_plural;
  }
  if (source.plural.has_value() != old.plural.has_value()) {
    result.translations.resize(1);
    result.fuzzy = true;
  }
  result.begin = old.begin;
  result.end = old.end;
  return result;
}

/// What the translation is of: a fuzzy one is of an earlier text still.
Message carried_as_fuzzy(const Message& source, const Message& old) {
  Message result = carried(source, old);
  result.fuzzy = true;
  if (!old.fuzzy) {
    result.previous_id = old.id;
    result.previous_plural = old.plural;
    if (old.context != source.context) result.previous_context = old.context;
  }
  return result;
}

class Merge {
 public:
  Merge(const Po& old, const Po& source)
      : x_old(old), x_source(source), x_result(source.messages.size()), x_used(old.messages.size()) {}

  Po merged() && {
    keep_the_same();
    keep_the_changed();
    suggest_the_moved();
    Po po;
    po.header = x_old.header;
    po.file = x_old.file;
    for (std::size_t i = 0; i < x_result.size(); ++i) po.messages.push_back(x_result[i].value_or(x_source.messages[i]));
    for (std::size_t i = 0; i < x_used.size(); ++i) {
      if (!x_used[i]) add_obsolete(po, x_old.messages[i]);
    }
    return po;
  }

 private:
  struct Pair {
    double likeness;
    std::size_t source, old;
  };

  void take(std::size_t source, std::size_t old, Message message) {
    x_result[source] = std::move(message);
    x_used[old] = true;
  }

  void keep_the_same() {
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < x_old.messages.size(); ++i) known.emplace(key(x_old.messages[i]), i);
    for (std::size_t i = 0; i < x_result.size(); ++i) {
      const Message& text = x_source.messages[i];
      if (const auto found = known.find(key(text)); found != known.end())
        take(i, found->second, carried(text, x_old.messages[found->second]));
    }
  }

  /// What is left in a context, on both sides.
  struct Rest {
    std::vector<std::size_t> source, old;
  };

  void keep_the_changed() {
    std::map<std::string, Rest> contexts;
    for (std::size_t i = 0; i < x_result.size(); ++i) {
      if (!x_result[i]) contexts[x_source.messages[i].context.value_or("")].source.push_back(i);
    }
    for (std::size_t i = 0; i < x_used.size(); ++i) {
      const auto context = contexts.find(x_old.messages[i].context.value_or(""));
      if (context != contexts.end() && !x_used[i] && has_any_translation(x_old.messages[i]))
        context->second.old.push_back(i);
    }
    for (const auto& [context, rest] : contexts) pair(rest);
  }

  void pair(const Rest& rest) {
    std::vector<std::size_t> gone;
    for (const std::size_t old : rest.old) {
      if (!x_old.messages[old].obsolete) gone.push_back(old);
    }
    // One text went and one came: it was rewritten, however different it is.
    if (rest.source.size() == 1 && gone.size() == 1) return take_changed(rest.source[0], gone[0]);
    std::vector<Words> old_words;
    for (const std::size_t old : rest.old) old_words.emplace_back(x_old.messages[old].id);
    std::vector<Pair> pairs;
    for (const std::size_t source : rest.source) {
      const Words words(x_source.messages[source].id);
      for (std::size_t i = 0; i < rest.old.size(); ++i) {
        const double likeness = words.likeness(old_words[i]);
        if (likeness >= alike_enough) pairs.push_back({likeness, source, rest.old[i]});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    for (const Pair& pair : pairs) {
      if (!x_result[pair.source] && !x_used[pair.old]) take_changed(pair.source, pair.old);
    }
  }

  void take_changed(std::size_t source, std::size_t old) {
    take(source, old, carried_as_fuzzy(x_source.messages[source], x_old.messages[old]));
  }

  /// A scene or an option that was renamed or copied. The translation it comes from stays where it is, so that nothing
  /// is lost when the name comes back.
  void suggest_the_moved() {
    std::unordered_map<std::string, const Message*> by_text;
    for (const Message& message : x_old.messages) {
      if (message.is_translated() && !message.fuzzy) by_text.emplace(message.id, &message);
    }
    for (std::size_t i = 0; i < x_result.size(); ++i) {
      if (x_result[i]) continue;
      const auto known = by_text.find(x_source.messages[i].id);
      if (known == by_text.end()) continue;
      x_result[i] = carried_as_fuzzy(x_source.messages[i], *known->second);
      x_result[i]->comments.clear();
      x_result[i]->begin = x_result[i]->end = 0;
    }
  }

  static void add_obsolete(Po& po, const Message& gone) {
    const bool is_only_a_suggestion = gone.fuzzy && gone.previous_context;
    if (!has_any_translation(gone) || is_only_a_suggestion) return;
    Message obsolete = gone;
    obsolete.obsolete = true;
    obsolete.references.clear();
    obsolete.notes.clear();
    po.messages.push_back(std::move(obsolete));
  }

  const Po& x_old;
  const Po& x_source;
  std::vector<std::optional<Message>> x_result;  // by text of the source
  std::vector<bool> x_used;                      // by message of the old file
};

}  // namespace

Po merged(const Po& old, const Po& source) { return Merge(old, source).merged(); }

State state(const Message& message) {
  if (message.obsolete) return State::obsolete;
  if (!has_any_translation(message)) return State::missing;
  return message.fuzzy || !message.is_translated() ? State::fuzzy : State::translated;
}

Status status(const Po& merged) {
  Status status;
  for (const Message& message : merged.messages) {
    switch (state(message)) {
      case State::translated:
        ++status.translated;
        break;
      case State::fuzzy:
        ++status.fuzzy;
        break;
      case State::missing:
        ++status.missing;
        break;
      case State::obsolete:
        ++status.obsolete;
        break;
    }
  }
  status.texts = status.translated + status.fuzzy + status.missing;
  return status;
}

}  // namespace rollcall::translate
