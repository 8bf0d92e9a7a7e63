#include "tests/player/progress/refused_writes.h"

#include <sqlite3.h>

namespace rollcall::test {
namespace {

int refused_action = 0;
std::string refused_table;

int authorize(void*, int action, const char* table, const char*, const char*, const char*) {
  return action == refused_action && table && refused_table == table ? SQLITE_DENY : SQLITE_OK;
}

int watch(sqlite3* database, char**, const sqlite3_api_routines*) {
  return sqlite3_set_authorizer(database, authorize, nullptr);
}

void (*entry())() { return reinterpret_cast<void (*)()>(&watch); }

}  // namespace

RefusedWrites::RefusedWrites(Kind kind, std::string table) {
  refused_action = kind == Kind::insert ? SQLITE_INSERT : SQLITE_UPDATE;
  refused_table = std::move(table);
  sqlite3_auto_extension(entry());
}

RefusedWrites::~RefusedWrites() {
  sqlite3_cancel_auto_extension(entry());
  refused_table.clear();
}

}  // namespace rollcall::test
