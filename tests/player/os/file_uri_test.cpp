#include "player/os/file_uri.h"

#include <doctest/doctest.h>

using rollcall::os::path_of;

TEST_CASE("a URI of a file is the path that it names") {
  CHECK(path_of("file:///media/USB%20STICK/x.rcpack") == "/media/USB STICK/x.rcpack");
  CHECK(path_of("file://localhost/a%25b") == "/a%b");
  CHECK(path_of("file:/a/%D0%BC.rcpack") == "/a/м.rcpack");
}

TEST_CASE("what is no URI of a file is the path as it stands") {
  for (const char* path : {"a.rcpack", "/a b/c%20d", "file:data", "file://elsewhere/a", "file:///a%2", "file:///a%zz",
                           "file:///a%00b", "http://a/b", ""})
    CHECK(path_of(path) == path);
}
