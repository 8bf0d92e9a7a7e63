#include <algorithm>

#include "authoring/translate/library.h"
#include "authoring/translate/po.h"
#include "player/error.h"
#include "player/os/files.h"

namespace rollcall::translate {
namespace {

const char* or_null(const std::optional<std::string>& text) { return text ? text->c_str() : nullptr; }

/// A space ends a reference in a PO file.
std::string without_spaces(const std::string& file) {
  std::string result;
  for (const char c : file) c == ' ' ? result += "%20" : result += c;
  return result;
}

po_message_t to_library(const Message& message) {
  const po_message_t result = po_message_create();
  po_message_set_msgctxt(result, or_null(message.context));
  po_message_set_msgid(result, message.id.c_str());
  po_message_set_msgid_plural(result, or_null(message.plural));
  if (!message.plural) po_message_set_msgstr(result, message.translations.at(0).c_str());
  for (std::size_t i = 0; message.plural && i < message.translations.size(); ++i) {
    po_message_set_msgstr_plural(result, int(i), message.translations[i].c_str());
  }
  po_message_set_prev_msgctxt(result, or_null(message.previous_context));
  po_message_set_prev_msgid(result, or_null(message.previous_id));
  po_message_set_prev_msgid_plural(result, or_null(message.previous_plural));
  po_message_set_comments(result, message.comments.c_str());
  po_message_set_extracted_comments(result, message.notes.c_str());
  for (const Reference& at : message.references) {
    po_message_add_filepos(result, without_spaces(at.file).c_str(), at.line ? at.line : std::size_t(-1));
  }
  if (message.has_slots) po_message_set_format(result, "perl-brace-format", 1);
  po_message_set_fuzzy(result, message.fuzzy);
  po_message_set_obsolete(result, message.obsolete);
  return result;
}

File to_library(const Po& po) {
  File file(po_file_create());
  const Iterator iterator(po_message_iterator(file.get(), nullptr));
  po_message_insert(iterator.get(), to_library(po.header));
  for (const Message& message : po.messages) po_message_insert(iterator.get(), to_library(message));
  return file;
}

bool is_same(const Message& one, const Message& other) {
  return one.context == other.context && one.id == other.id && one.plural == other.plural &&
         one.translations == other.translations && one.comments == other.comments && one.obsolete == other.obsolete;
}

/// The library does not notice when the drive is full, so what it wrote is read back.
bool is_whole(const std::filesystem::path& file, const Po& po) {
  source::FileTable files;
  source::Diagnostics problems;
  const auto back = read(file, file.string(), files, problems);
  return back && is_same(back->header, po.header) &&
         std::equal(back->messages.begin(), back->messages.end(), po.messages.begin(), po.messages.end(), is_same);
}

}  // namespace

Written write(Po po, const std::filesystem::path& path) {
  // The library writes them last, and what is read back must be in the same order.
  std::stable_partition(po.messages.begin(), po.messages.end(),
                        [](const Message& message) { return !message.obsolete; });
  const File file = to_library(po);
  os::AtomicFile target(path);
  const std::string temporary = target.temporary_path().string();
  const bool is_written =
      succeeds([&](po_xerror_handler_t handler) { po_file_write(file.get(), temporary.c_str(), handler); });
  if (!is_written || !is_whole(temporary, po))
    throw Error(tr("'{path}' could not be written.", "path"_is = path),
                tr("Make room on the drive, check the access rights, and try again."));
  if (std::filesystem::exists(path) && os::read_file(path) == os::read_file(temporary)) return Written::unchanged;
  target.commit();
  return Written::anew;
}

}  // namespace rollcall::translate
