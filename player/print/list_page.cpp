#include "player/print/list_page.h"

namespace rollcall::print {

std::string list_page(const ListPage& list, text::Direction direction, const text::Typesetter& setter) {
  Document document({list.title, {}, {}, list.date});
  Column column(document, setter, {.direction = direction, .header = list.title});
  column.heading(list.title);
  for (const std::string& sentence : list.before) column.paragraph(StyledText{sentence});
  if (!list.before.empty()) column.space(8);
  if (!list.table.rows.empty()) column.table(list.table);
  if (!list.after.empty()) column.space(12);
  for (const std::string& sentence : list.after) column.paragraph(StyledText{sentence});
  return document.finish();
}

}  // namespace rollcall::print
