#include <sqlite3.h>

#include <new>

#include "tests/player/progress/power_cut.h"
#include "tests/support/files.h"

namespace rollcall::test {
namespace {

using Kind = DriveEvent::Kind;

std::string name_of(const char* path) { return std::filesystem::path(path).filename().string(); }

}  // namespace

struct RecordingDrive::Vfs {
  sqlite3_vfs shim{};
  sqlite3_vfs* real = nullptr;
  std::filesystem::path folder;
  std::vector<std::string> others, overwritten;
  std::vector<DriveEvent> events;
  bool is_recording = true;

  void note(DriveEvent event) {
    if (!is_recording) return;
    for (const std::string& name : others) {
      std::error_code missing;
      const std::uintmax_t size = std::filesystem::file_size(folder / name, missing);
      if (!missing) event.others[name] = size;
    }
    for (const std::string& name : overwritten) {
      if (std::filesystem::exists(folder / name)) event.overwritten[name] = test::read(folder / name);
    }
    events.push_back(std::move(event));
  }
};

namespace {

/// Lives in the memory that SQLite gives; the real file follows it.
struct ShimFile {
  sqlite3_file base{};
  RecordingDrive::Vfs* drive = nullptr;
  std::string* name = nullptr;  ///< null for temporary files
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile& shim(sqlite3_file* file) { return *reinterpret_cast<ShimFile*>(file); }

int close(sqlite3_file* file) {
  sqlite3_file* real = shim(file).real();
  const int code = real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
  delete shim(file).name;
  return code;
}
int read(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xRead(real, into, size, offset);
}
int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  ShimFile& self = shim(file);
  if (self.name)
    self.drive->note({Kind::written, *self.name, static_cast<std::uint64_t>(offset),
                      std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
  return self.real()->pMethods->xWrite(self.real(), bytes, size, offset);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  ShimFile& self = shim(file);
  if (self.name) self.drive->note({Kind::truncated, *self.name, static_cast<std::uint64_t>(size), {}});
  return self.real()->pMethods->xTruncate(self.real(), size);
}
int sync(sqlite3_file* file, int) {
  ShimFile& self = shim(file);
  if (self.name) self.drive->note({Kind::synced, *self.name, 0, {}});
  return SQLITE_OK;
}
int size(sqlite3_file* file, sqlite3_int64* size) {
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xFileSize(real, size);
}
int lock(sqlite3_file* file, int level) {
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xLock(real, level);
}
int unlock(sqlite3_file* file, int level) {
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xUnlock(real, level);
}
int check_lock(sqlite3_file* file, int* result) {
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xCheckReservedLock(real, result);
}
int control(sqlite3_file* file, int operation, void* argument) {
  // The chunk size would make the real file grow without a write that could be recorded.
  if (operation == SQLITE_FCNTL_CHUNK_SIZE || operation == SQLITE_FCNTL_SIZE_HINT) return SQLITE_NOTFOUND;
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xFileControl(real, operation, argument);
}
int sector_size(sqlite3_file* file) {
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xSectorSize(real);
}
int characteristics(sqlite3_file* file) {
  sqlite3_file* real = shim(file).real();
  return real->pMethods->xDeviceCharacteristics(real);
}

/// Version 1: without shared memory, which exclusive locking does not need.
constexpr sqlite3_io_methods methods = {
    1,           close,           read,    write,   truncate, sync,    size,    lock,   unlock, check_lock, control,
    sector_size, characteristics, nullptr, nullptr, nullptr,  nullptr, nullptr, nullptr};

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  auto* drive = static_cast<RecordingDrive::Vfs*>(vfs->pAppData);
  ShimFile& self = *new (file) ShimFile;
  self.drive = drive;
  constexpr int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
  const bool is_kept = path && (flags & kept) != 0;
  const bool is_new = is_kept && !std::filesystem::exists(path);
  const int code = drive->real->xOpen(drive->real, path, self.real(), flags, out_flags);
  if (code != SQLITE_OK) return code;
  self.base.pMethods = &methods;
  if (is_kept) self.name = new std::string(name_of(path));
  if (is_new) drive->note({Kind::created, name_of(path), 0, {}});
  return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
  auto* drive = static_cast<RecordingDrive::Vfs*>(vfs->pAppData);
  drive->note({Kind::removed, name_of(path), 0, {}, sync_folder != 0});
  return drive->real->xDelete(drive->real, path, 0);
}

}  // namespace

RecordingDrive::RecordingDrive(std::filesystem::path folder, std::vector<std::string> others,
                               std::vector<std::string> overwritten)
    : x_vfs(std::make_unique<Vfs>()) {
  x_vfs->real = sqlite3_vfs_find(nullptr);
  x_vfs->folder = std::move(folder);
  x_vfs->others = std::move(others);
  x_vfs->overwritten = std::move(overwritten);
  x_vfs->shim = *x_vfs->real;
  x_vfs->shim.pNext = nullptr;
  x_vfs->shim.zName = "recording";
  x_vfs->shim.pAppData = x_vfs.get();
  x_vfs->shim.szOsFile = static_cast<int>(sizeof(ShimFile)) + x_vfs->real->szOsFile;
  x_vfs->shim.xOpen = open;
  x_vfs->shim.xDelete = remove;
  sqlite3_vfs_register(&x_vfs->shim, 1);
}

RecordingDrive::~RecordingDrive() {
  sqlite3_vfs_unregister(&x_vfs->shim);
  sqlite3_vfs_register(x_vfs->real, 1);
}

void RecordingDrive::acknowledge(std::uint64_t number) {
  DriveEvent event;
  event.kind = Kind::acknowledged;
  event.number = number;
  x_vfs->note(std::move(event));
}

std::vector<DriveEvent> RecordingDrive::stop() {
  x_vfs->is_recording = false;
  return std::move(x_vfs->events);
}

}  // namespace rollcall::test
