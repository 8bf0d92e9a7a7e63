#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

#include "authoring/translate/library.h"
#include "authoring/translate/po.h"
#include "authoring/translate/po_positions.h"
#include "player/ascii.h"
#include "player/os/files.h"
#include "player/utf8.h"

namespace rollcall::translate {
namespace {

constexpr std::string_view rule = "bad-translation-file";
constexpr std::uint64_t largest = 16u << 20;
/// After a broken quotation mark the rest of a file is nothing but errors.
constexpr std::size_t most_errors = 5;

/// What a translator can do about what the library says, by a part of its sentence.
struct Advice {
  std::string_view said, hint;
};
constexpr std::array advice{
    Advice{"control sequence", "a backslash stands before n, t, \" or another backslash only"},
    Advice{"multibyte", "save the file as UTF-8"},
    Advice{"within string", "a text ends with '\"' in the line in which it begins"},
    Advice{"missing 'msgstr'", "write 'msgstr \"\"' below, or take the entry out"},
    Advice{"duplicate message", "the same text stands twice: take one of the two entries out"},
    Advice{"both end with", "end the translation as the text ends, with '\\n' or without"},
    Advice{"both begin with", "begin the translation as the text begins, with '\\n' or without"},
    Advice{"plural", "take the line 'Plural-Forms' of the header from another file in this language"},
    Advice{"", "a line begins with '#', msgctxt, msgid, msgstr or '\"', and a '\"' inside a text is written \\\""},
};

std::string hint_for(std::string_view said) {
  const auto found = std::find_if(advice.begin(), advice.end(),
                                  [&](const Advice& one) { return said.find(one.said) != std::string_view::npos; });
  return std::string(found->hint);
}

std::optional<std::string> optional(const char* text) { return text ? std::optional<std::string>(text) : std::nullopt; }

std::vector<std::string> translations(po_message_t message) {
  if (!po_message_msgid_plural(message)) return {po_message_msgstr(message)};
  std::vector<std::string> forms;
  for (int i = 0; const char* form = po_message_msgstr_plural(message, i); ++i) forms.emplace_back(form);
  return forms;
}

std::vector<Reference> references(po_message_t message) {
  std::vector<Reference> all;
  for (int i = 0; po_filepos_t place = po_message_filepos(message, i); ++i) {
    const std::size_t line = po_filepos_start_line(place);
    all.push_back({po_filepos_file(place), line >= UINT32_MAX ? 0 : std::uint32_t(line)});
  }
  return all;
}

Message to_message(po_message_t message) {
  Message result;
  result.context = optional(po_message_msgctxt(message));
  result.id = po_message_msgid(message);
  result.plural = optional(po_message_msgid_plural(message));
  result.translations = translations(message);
  result.previous_context = optional(po_message_prev_msgctxt(message));
  result.previous_id = optional(po_message_prev_msgid(message));
  result.previous_plural = optional(po_message_prev_msgid_plural(message));
  result.comments = po_message_comments(message);
  result.notes = po_message_extracted_comments(message);
  result.references = references(message);
  result.has_slots = po_message_is_format(message, "perl-brace-format") != 0;
  result.fuzzy = po_message_is_fuzzy(message) != 0;
  result.obsolete = po_message_is_obsolete(message) != 0;
  return result;
}

bool all_utf8(const Message& message) {
  return rollcall::is_utf8(message.context.value_or("")) && rollcall::is_utf8(message.id) &&
         rollcall::is_utf8(message.plural.value_or("")) &&
         std::all_of(message.translations.begin(), message.translations.end(),
                     [](const std::string& form) { return rollcall::is_utf8(form); });
}

/// The library counts characters, positions count bytes.
std::uint32_t byte_column(std::string_view content, std::uint32_t line, std::uint32_t column) {
  for (; line > 1; --line) content.remove_prefix(std::min(content.find('\n'), content.size() - 1) + 1);
  const auto is_continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
  std::size_t byte = 0;
  for (; column > 1 && byte < content.size() && content[byte] != '\n'; --column) {
    do ++byte;
    while (byte < content.size() && is_continuation(content[byte]));
  }
  return std::uint32_t(byte + 1);
}

class FileReader {
 public:
  FileReader(std::string_view content, std::uint32_t file, source::Diagnostics& problems)
      : x_content(content), x_file(file), x_problems(problems) {}

  std::optional<Po> read(const std::string& path) {
    if (x_content.starts_with("\xef\xbb\xbf"))
      return fault({x_file, 1, 1}, "the file starts with a byte order mark", "save it as UTF-8 without one (BOM)");
    po_file_t opened = nullptr;
    const auto remarks = listen([&](po_xerror_handler_t handler) { opened = po_file_read(path.c_str(), handler); });
    const File file(opened);
    if (report(remarks)) return std::nullopt;
    if (!file) return fault({x_file, 0, 0}, "gettext cannot read this file");
    if (!has_right_charset(file.get()) || !is_utf8()) return std::nullopt;
    auto po = gather(file.get());
    if (report(listen([&](po_xerror_handler_t handler) { po_file_check_all(file.get(), handler); })))
      return std::nullopt;
    return po;
  }

 private:
  std::nullopt_t fault(source::Position at, rollcall::Message message, rollcall::Message hint = {}) {
    x_problems.report(rule, at, std::move(message), std::move(hint));
    return std::nullopt;
  }

  /// True if there was an error.
  bool report(const std::vector<Remark>& remarks) {
    // What is missing in the header, and other advice for publishers of programs, are warnings.
    std::vector<const Remark*> errors;
    for (const Remark& remark : remarks) {
      if (remark.severity != Remark::Severity::warning) errors.push_back(&remark);
    }
    const std::size_t more = errors.size() - std::min(errors.size(), most_errors);
    for (std::size_t i = 0; i + more < errors.size(); ++i) {
      const Remark& error = *errors[i];
      const source::Position at{x_file, error.line, error.line ? byte_column(x_content, error.line, error.column) : 0};
      const bool is_last = i + 1 == most_errors && more > 0;
      const std::string hint = hint_for(error.text);
      fault(at, error.text,
            is_last ? rollcall::Message("{hint}; {more} more errors follow in this file",
                                        {{"hint", hint}, {"more", std::to_string(more)}})
                    : rollcall::Message(hint));
    }
    return !errors.empty();
  }

  bool has_right_charset(po_file_t file) {
    const char* header = po_file_domain_header(file, nullptr);
    const std::unique_ptr<char, decltype(&std::free)> type(header ? po_header_field(header, "Content-Type") : nullptr,
                                                           &std::free);
    std::string charset = type && std::strstr(type.get(), "charset=") ? std::strstr(type.get(), "charset=") + 8 : "";
    for (char& c : charset) c = ascii_upper(c);
    if (charset == "UTF-8" || charset == "UTF8") return true;
    const auto offset = x_content.find("charset=");
    const source::Position at =
        offset == std::string_view::npos ? source::Position{x_file, 1, 1} : position(x_content, offset, x_file);
    const char* const hint = "save it as UTF-8, with \"Content-Type: text/plain; charset=UTF-8\\n\" in the header";
    fault(at,
          {charset.empty() ? "the header does not say which charset this is" : "the charset is {charset}, not UTF-8",
           {{"charset", charset}}},
          hint);
    return false;
  }

  /// The library does not look at what stands before the charset.
  bool is_utf8() {
    for (std::size_t start = 0; start < x_content.size();) {
      const std::size_t end = std::min(x_content.find('\n', start), x_content.size() - 1) + 1;
      if (!rollcall::is_utf8(x_content.substr(start, end - start))) {
        fault(position(x_content, start, x_file), "this line is not UTF-8");
        return false;
      }
      start = end;
    }
    return true;
  }

  std::optional<Po> gather(po_file_t file) {
    const char* const* const domains = po_file_domains(file);
    if (domains[0] && domains[1])
      return fault({x_file, 0, 0}, "the file is divided by 'domain'",
                   {"take the line 'domain \"{domain}\"' out", {{"domain", std::string(domains[1])}}});
    Po po;
    po.file = x_file;
    const std::vector<Place> at = places(x_content);
    std::size_t count = 0;
    const Iterator iterator(po_message_iterator(file, nullptr));
    for (; po_message_t next = po_next_message(iterator.get()); ++count) {
      Message message = to_message(next);
      // Slots are compared by the rule "placeholder-mismatch", which knows what else a translation may do with them.
      if (message.has_slots) po_message_set_format(next, "perl-brace-format", 0);
      if (count < at.size()) message.begin = at[count].begin, message.end = at[count].end;
      if (!all_utf8(message))
        return fault(position(x_content, message.begin, x_file),
                     "an escape sequence makes a text of this message something else than UTF-8");
      if (message.id.empty() && !message.context)
        po.header = std::move(message);
      else
        po.messages.push_back(std::move(message));
    }
    return po;
  }

  std::string_view x_content;
  std::uint32_t x_file;
  source::Diagnostics& x_problems;
};

}  // namespace

bool Message::is_translated() const {
  return std::none_of(translations.begin(), translations.end(), [](const std::string& form) { return form.empty(); });
}

std::string header_field(const Po& po, const std::string& field) {
  const std::unique_ptr<char, decltype(&std::free)> value(
      po_header_field(po.header.translations.at(0).c_str(), field.c_str()), &std::free);
  return value ? value.get() : "";
}

std::optional<Po> read(const std::filesystem::path& path, std::string name, source::FileTable& files,
                       source::Diagnostics& problems) {
  const std::uint32_t file = files.add(std::move(name), os::read_file(path, largest));
  // Looked for in no other folder when it is absolute.
  return FileReader(files[file].content, file, problems).read(std::filesystem::absolute(path).string());
}

}  // namespace rollcall::translate
