#include "player/language/po.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "player/ascii.h"
#include "player/byte_order_mark.h"
#include "player/error.h"
#include "player/language/plural_rule.h"
#include "player/language/po_scanner.h"
#include "player/utf8.h"

namespace rollcall::language {
namespace {

using Kind = PoToken::Kind;
using Time = PoToken::Time;

/// Calls `use` with each part of the text, without the blanks around it.
template <class Use>
void each_part(std::string_view text, char between, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(between), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) use(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

PoReference reference(std::string_view word) {
  const std::size_t colon = word.rfind(':');
  PoReference place{std::string(word), 0};
  if (colon == std::string_view::npos) return place;
  const char* const last = word.data() + word.size();
  const auto [end, error] = std::from_chars(word.data() + colon + 1, last, place.line);
  if (error == std::errc() && end == last && colon + 1 < word.size())
    place.file = word.substr(0, colon);
  else
    place.line = 0;
  return place;
}

/// Puts entries together from the pieces of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : x_text(text) {}

  PoFile read() {
    PoScanner scanner(x_text, x_file.faults);
    PoToken token;
    for (std::size_t told = 0; scanner.next(token); told = x_file.faults.size()) {
      x_is_broken |= x_file.faults.size() > told;
      if (token.kind == Kind::comment)
        comment(token);
      else if (token.kind == Kind::keyword)
        keyword(token);
      else
        quoted(token);
    }
    finish();
    return std::move(x_file);
  }

 private:
  void fault(std::size_t offset, Message message, Message hint = {}) {
    x_file.faults.push_back({offset, std::move(message), std::move(hint)});
    x_is_broken = true;
  }

  bool has_begun() const { return x_has_id || x_entry.context; }

  void comment(const PoToken& token) {
    if (has_begun() && !x_entry.translations.empty()) finish();
    const std::string_view line = token.value;
    const std::string_view text = line.substr(std::min<std::size_t>(2, line.size()));
    if (line.starts_with("#,"))
      each_part(text, ',', [&](std::string_view flag) {
        x_entry.fuzzy |= flag == "fuzzy";
        x_entry.has_slots |= flag == "perl-brace-format";
      });
    else if (line.starts_with("#:"))
      each_part(text, ' ', [&](std::string_view word) { x_entry.references.push_back(reference(word)); });
    else if (line.starts_with("#."))
      x_entry.notes.append(text.starts_with(' ') ? text.substr(1) : text).append("\n");
    else
      x_entry.comments.append(line.starts_with("# ") ? text : line.substr(1)).append("\n");
  }

  void keyword(const PoToken& token) {
    require_text();
    x_target = nullptr;
    begin_part(token);
    x_keyword = token;
  }

  void begin_part(const PoToken& token) {
    if (token.time == Time::previous) {
      if (has_begun() && !x_entry.translations.empty()) finish();
      x_target = previous(token);
      return;
    }
    const std::string& word = token.value;
    if (word == "msgctxt" || word == "msgid") {
      if (x_has_id || (word == "msgctxt" && x_entry.context)) finish();
      x_target = word == "msgid" ? &x_entry.id : &x_entry.context.emplace();
      if (word == "msgid") x_has_id = true;
      if (x_begin == no_place) x_begin = token.begin;
      x_entry.obsolete = token.time == Time::given_up;
    } else if (word == "msgid_plural") {
      x_target = &x_entry.plural.emplace();
      if (!x_has_id) fault(token.begin, tr("there is no msgid before this"));
    } else if (word.starts_with("msgstr")) {
      translation(token);
    } else if (word == "domain") {
      fault(token.begin, tr("the file is divided by 'domain'"), tr("take the line with 'domain' out"));
      x_target = &x_nowhere;
    } else {
      if (!x_entry.translations.empty()) finish();
      fault(token.begin, tr("'{keyword}' is no word of a PO file", "keyword"_is = word),
            tr("a line begins with '#', msgctxt, msgid, msgstr or '\"', and a '\"' inside a text is written \\\""));
      x_target = &x_nowhere;
    }
  }

  void translation(const PoToken& token) {
    // What stands before it is whole.
    if (token.value == "msgstr" && !x_entry.plural && !x_entry.translations.empty()) finish();
    const std::string number = "[" + std::to_string(x_entry.translations.size()) + "]";
    if (!x_has_id)
      fault(token.begin, tr("there is no msgid before this"));
    else if (token.value != (x_entry.plural ? "msgstr" + number : "msgstr") ||
             (!x_entry.plural && !x_entry.translations.empty()))
      fault(token.begin, x_entry.plural ? tr("the next form of this plural is msgstr{number}", "number"_is = number)
                                        : tr("this entry has one translation, msgstr"));
    if (x_entry.translations.empty()) x_entry.begin = token.begin;
    x_target = &x_entry.translations.emplace_back();
  }

  std::string* previous(const PoToken& token) {
    if (token.value == "msgctxt") return &x_entry.previous_context.emplace();
    if (token.value == "msgid") return &x_entry.previous_id.emplace();
    if (token.value == "msgid_plural") return &x_entry.previous_plural.emplace();
    fault(token.begin, tr("'{keyword}' is no word of a PO file", "keyword"_is = token.value));
    return &x_nowhere;
  }

  void quoted(const PoToken& token) {
    if (!x_target) return fault(token.begin, tr("this text belongs to nothing"));
    x_keyword.reset();
    if (!is_utf8(token.value) && is_utf8(x_text.substr(token.begin, token.end - token.begin)))
      fault(token.begin, tr("an escape sequence makes this text something else than UTF-8"));
    *x_target += token.value;
    x_entry.end = token.end;
  }

  /// A keyword stands before a text.
  void require_text() {
    if (x_keyword && x_target != &x_nowhere)
      fault(x_keyword->begin, tr("there is no text after {keyword}", "keyword"_is = x_keyword->value));
    x_keyword.reset();
  }

  void finish() {
    require_text();
    if (has_begun() && x_entry.translations.empty() && !x_is_broken)
      fault(x_begin, tr("this entry has no msgstr"), tr("write 'msgstr \"\"' below, or take the entry out"));
    if (has_begun() && !x_is_broken) add();
    x_entry = {};
    x_has_id = x_is_broken = false;
    x_begin = no_place;
    x_target = nullptr;
  }

  void add() {
    if (!x_names.insert(x_entry.context.value_or("") + '\0' + x_entry.id).second)
      return fault(x_begin, tr("the same text stands twice"), tr("take one of the two entries out"));
    if (x_entry.id.empty() && !x_entry.context && !x_entry.obsolete)
      x_file.header = std::move(x_entry);
    else
      x_file.entries.push_back(std::move(x_entry));
  }

  static constexpr std::size_t no_place = std::string_view::npos;

  std::string_view x_text;
  PoFile x_file;
  std::set<std::string> x_names;
  PoEntry x_entry;
  std::size_t x_begin = no_place;  ///< of its context or id
  bool x_has_id = false;
  bool x_is_broken = false;          ///< nothing is known of it that could be used
  std::string* x_target = nullptr;   ///< what the next text goes on with
  std::optional<PoToken> x_keyword;  ///< that has no text yet
  std::string x_nowhere;
};

/// Looks at what the entries say.
class Check {
 public:
  Check(std::string_view text, PoFile& file) : x_text(text), x_file(file) {}

  void run() {
    if (!has_right_charset() || !is_all_utf8()) return;
    const std::optional<std::uint32_t> forms = plural_forms();
    std::erase_if(x_file.entries, [&](const PoEntry& entry) {
      return !entry.obsolete && !entry.fuzzy && entry.is_translated() && !is_sound(entry, forms);
    });
  }

 private:
  void fault(std::size_t offset, Message message, Message hint = {}) {
    x_file.faults.push_back({offset, std::move(message), std::move(hint)});
  }

  bool has_right_charset() {
    const std::string type = x_file.header ? header_field(*x_file.header, "Content-Type") : std::string();
    const std::size_t at = type.find("charset=");
    if (at == std::string::npos) return true;
    const std::string charset = type.substr(at + 8);
    const std::string known = ascii_lower(charset);
    if (known == "utf-8" || known == "utf8") return true;
    fault(std::min(x_text.find("charset="), x_text.size()),
          tr("the charset is {charset}, not UTF-8", "charset"_is = charset),
          tr("save it as UTF-8, with \"Content-Type: text/plain; charset=UTF-8\\n\" in the header"));
    return false;
  }

  bool is_all_utf8() {
    for (std::size_t start = 0; start < x_text.size();) {
      const std::size_t end = std::min(x_text.find('\n', start), x_text.size() - 1) + 1;
      if (!is_utf8(x_text.substr(start, end - start))) {
        fault(start, tr("this line is not UTF-8"), tr("save the file as UTF-8"));
        return false;
      }
      start = end;
    }
    return true;
  }

  /// How many the header says that there are; nothing if it does not say.
  std::optional<std::uint32_t> plural_forms() {
    if (!x_file.header) return std::nullopt;
    const std::string rule = header_field(*x_file.header, "Plural-Forms");
    if (rule.empty()) {
      const bool is_needed = std::any_of(x_file.entries.begin(), x_file.entries.end(), [](const PoEntry& entry) {
        return entry.plural && !entry.obsolete && entry.is_translated();
      });
      if (is_needed)
        fault(x_file.header->begin, tr("the header does not say how plurals are made"), take_plural_rule());
      return std::nullopt;
    }
    try {
      return PluralRule::parse(rule).forms();
    } catch (const Error&) {
      fault(x_file.header->begin, tr("'{rule}' does not say how plurals are made", "rule"_is = rule),
            take_plural_rule());
      return std::nullopt;
    }
  }

  static Message take_plural_rule() {
    return tr("take the line 'Plural-Forms' of the header from another file in this language");
  }

  bool is_sound(const PoEntry& entry, std::optional<std::uint32_t> forms) {
    if (entry.plural && entry.translations.size() != forms.value_or(2)) {
      fault(entry.begin, tr("this entry has not as many forms as the header says"), take_plural_rule());
      return false;
    }
    const auto like = [&](const auto& has) {
      const bool wanted = has(entry.id);
      return std::all_of(entry.translations.begin(), entry.translations.end(),
                         [&](const std::string& form) { return has(form) == wanted; });
    };
    if (!like([](const std::string& text) { return text.starts_with('\n'); })) {
      fault(entry.begin, tr("the text and its translation do not both begin with '\\n'"),
            tr("begin the translation as the text begins, with '\\n' or without"));
      return false;
    }
    if (!like([](const std::string& text) { return text.ends_with('\n'); })) {
      fault(entry.begin, tr("the text and its translation do not both end with '\\n'"),
            tr("end the translation as the text ends, with '\\n' or without"));
      return false;
    }
    return true;
  }

  std::string_view x_text;
  PoFile& x_file;
};

/// What was read stands so many bytes later.
void move_places(PoFile& file, std::size_t bytes) {
  const auto move_entry = [&](PoEntry& entry) { entry.begin += bytes, entry.end += bytes; };
  if (file.header) move_entry(*file.header);
  std::for_each(file.entries.begin(), file.entries.end(), move_entry);
  for (PoFault& fault : file.faults) fault.offset += bytes;
}

}  // namespace

bool PoEntry::is_translated() const {
  return std::none_of(translations.begin(), translations.end(), [](const std::string& form) { return form.empty(); });
}

PoFile read_po(std::string_view text) {
  const std::size_t skipped = byte_order_mark_size(text);
  text.remove_prefix(skipped);
  PoFile file = Reader(text).read();
  Check(text, file).run();
  std::stable_sort(file.faults.begin(), file.faults.end(),
                   [](const PoFault& a, const PoFault& b) { return a.offset < b.offset; });
  move_places(file, skipped);
  return file;
}

std::string header_field(const PoEntry& header, std::string_view name) {
  const std::string& fields = header.translations.at(0);
  for (std::size_t start = 0; start < fields.size();) {
    const std::string_view line = std::string_view(fields).substr(start, fields.find('\n', start) - start);
    if (line.starts_with(name) && line.substr(name.size()).starts_with(':'))
      return std::string(trimmed(line.substr(name.size() + 1)));
    start += line.size() + 1;
  }
  return {};
}

}  // namespace rollcall::language
