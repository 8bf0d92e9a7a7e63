#include "player/language/words.h"

#include <optional>
#include <utility>

#include "player/error.h"
#include "player/utf8.h"

namespace rollcall::language {
namespace {

struct Entry {
  std::string id, plural;
  std::vector<std::string> forms;
  bool fuzzy = false;
  bool begun = false;
};

/// Reads a PO file line by line and hands over each entry as it ends.
class PoReader {
 public:
  PoReader(std::string_view text, std::string_view name) : x_rest(text), x_name(name) {}

  /// False at the end of the file.
  bool next(Entry& entry) {
    entry = {};
    while (const std::optional<std::string_view> line = peek()) {
      if (line->empty() && entry.begun) break;
      if (entry.begun && entry.forms.size() > 0 && (line->starts_with("#") || line->starts_with("msgid "))) break;
      take();
      read(*line, entry);
    }
    return entry.begun;
  }

  [[noreturn]] void wrong(const Message& what) const {
    throw Error(tr("{file}:{line}: {fault}", "file"_is = x_name, "line"_is = x_line, "fault"_is = what),
                tr("Look at the file with: msgfmt --check"));
  }

 private:
  std::optional<std::string_view> peek() const {
    if (x_rest.empty()) return std::nullopt;
    std::string_view line = x_rest.substr(0, x_rest.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : line.substr(first);
  }

  void take() {
    x_rest.remove_prefix(std::min(x_rest.find('\n'), x_rest.size() - 1) + 1);
    ++x_line;
  }

  void read(std::string_view line, Entry& entry) {
    if (line.empty() || line.starts_with("#")) {
      if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) entry.fuzzy = true;
      return;
    }
    if (line.starts_with("\"")) {
      if (!x_target) wrong(tr("this text belongs to nothing"));
      *x_target += quoted(line);
      return;
    }
    const std::size_t quote = line.find('"');
    if (quote == std::string_view::npos) wrong(tr("this is no line of a catalogue"));
    x_target = &target_of(line.substr(0, line.find_first_of(" \"")), entry);
    *x_target += quoted(line.substr(quote));
  }

  std::string& target_of(std::string_view keyword, Entry& entry) {
    if (keyword == "msgid") {
      entry.begun = true;
      return entry.id;
    }
    if (keyword == "msgid_plural") return entry.plural;
    const bool numbered = keyword.starts_with("msgstr[") && keyword.size() == 9 && keyword[8] == ']';
    if ((keyword != "msgstr" && !numbered) || !entry.begun) wrong(tr("this is no line of a catalogue"));
    const std::size_t form = numbered ? static_cast<std::size_t>(keyword[7] - '0') : 0;
    if (form != entry.forms.size()) wrong(tr("the forms of a plural stand in their order"));
    return entry.forms.emplace_back();
  }

  std::string quoted(std::string_view text) const {
    std::string result;
    std::size_t i = 1;
    for (; i < text.size() && text[i] != '"'; ++i) {
      if (text[i] != '\\') {
        result += text[i];
        continue;
      }
      if (++i == text.size()) break;
      result += text[i] == 'n' ? '\n' : text[i] == 't' ? '\t' : text[i];
    }
    if (i + 1 != text.size()) wrong(tr("this text is not closed by a quote"));
    return result;
  }

  std::string_view x_rest;
  std::string x_name;
  std::size_t x_line = 0;
  std::string* x_target = nullptr;
};

/// The value of a field of the header; empty if it is not there.
std::string field(const std::string& header, std::string_view name) {
  const std::size_t at = header.find(std::string(name) + ": ");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + name.size() + 2;
  return header.substr(begin, header.find('\n', begin) - begin);
}

bool is_complete(const Entry& entry) {
  for (const std::string& form : entry.forms) {
    if (form.empty()) return false;
  }
  return !entry.fuzzy && !entry.forms.empty();
}

}  // namespace

Words Words::parse(std::string_view po, std::string_view name) {
  PoReader reader(po, name);
  if (!is_utf8(po)) reader.wrong(tr("this file is not UTF-8"));
  Words words;
  Entry entry;
  while (reader.next(entry)) {
    if (entry.id.empty()) {
      const std::string header = entry.forms.empty() ? std::string() : entry.forms[0];
      if (const std::string language = field(header, "Language"); !language.empty()) words.x_language = language;
      if (const std::string rule = field(header, "Plural-Forms"); !rule.empty())
        words.x_plural_rule = PluralRule::parse(rule);
      continue;
    }
    if (!is_complete(entry)) continue;
    const std::uint32_t wanted = entry.plural.empty() ? 1 : words.x_plural_rule.forms();
    if (entry.forms.size() != wanted) reader.wrong(tr("this entry has not as many forms as the header says"));
    if (!words.x_forms.emplace(entry.id, std::move(entry.forms)).second)
      reader.wrong(tr("this template is there twice"));
  }
  return words;
}

std::string_view Words::pattern_of(const Message& message) const {
  const auto found = x_forms.find(message.pattern());
  if (found == x_forms.end())
    return !message.plural().empty() && message.count() != 1 ? message.plural() : message.pattern();
  const std::vector<std::string>& forms = found->second;
  if (message.plural().empty() || forms.size() == 1) return forms[0];
  return forms[x_plural_rule.form_of(message.count())];
}

std::vector<std::string> Words::keys() const {
  std::vector<std::string> keys;
  for (const auto& [pattern, forms] : x_forms) keys.push_back(pattern);
  return keys;
}

}  // namespace rollcall::language
