#include "tests/player/progress/meanwhile.h"

#include <sqlite3.h>

#include <utility>

namespace rollcall::test {
namespace {

std::function<bool()> at_work;

int work(sqlite3*, char**, const sqlite3_api_routines*) { return at_work() ? SQLITE_OK : SQLITE_ERROR; }

void (*entry())() { return reinterpret_cast<void (*)()>(&work); }

}  // namespace

Meanwhile::Meanwhile(std::function<bool()> act) {
  at_work = std::move(act);
  sqlite3_auto_extension(entry());
}

Meanwhile::~Meanwhile() {
  sqlite3_cancel_auto_extension(entry());
  at_work = {};
}

}  // namespace rollcall::test
