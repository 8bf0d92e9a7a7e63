#include "authoring/source/file_table.h"

#include <doctest/doctest.h>

#include "authoring/source/diagnostic.h"

namespace rollcall::source {

TEST_CASE("a file has the number that it was given, and stays where it is") {
  FileTable files;
  CHECK(files.add("module.yaml", "module: m\n") == 0);
  const SourceFile& first = files[0];
  for (int i = 0; i < 100; ++i) files.add("part.yaml");
  CHECK(&first == &files[0]);
  CHECK(files.size() == 101);
  CHECK(files.find("part.yaml") == 1);
  CHECK(!files.find("other.yaml"));
}

TEST_CASE("a place in a file that the table does not know is printed without one") {
  FileTable files;
  const Diagnostic problem{
      "rule", Severity::error, {0, 1, 9}, Message::verbatim("message"), Message::verbatim("do this")};
  CHECK(format(problem, files) == "error: message [rule]\nhint: do this\n");
  files.add("module.yaml", "module: m\n");
  CHECK(format(problem, files) == "module.yaml:1:9: error: message [rule]\n  module: m\n          ^\nhint: do this\n");
}

TEST_CASE("the files of a module are named in messages with its folder, as it was named in the call") {
  FileTable files;
  files.add("module.yaml");
  CHECK(files[0].path == "module.yaml");
  files.put_below("content/small-things/");
  files.add("acts/two.yaml");
  files.add_other("../own.yaml");
  CHECK(files[0].name == "module.yaml");
  CHECK(files[0].path == "content/small-things/module.yaml");
  CHECK(files[1].path == "content/small-things/acts/two.yaml");
  CHECK(files[2].path == "../own.yaml");
  CHECK(files.find("acts/two.yaml") == 1);
}

}  // namespace rollcall::source
