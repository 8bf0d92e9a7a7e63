#include "player/record/n_quads.h"

#include <doctest/doctest.h>

using namespace rollcall;

TEST_CASE("a literal is escaped as canonical N-Quads want it") {
  CHECK(record::literal("a \"b\" \\ \n\t\r\b\f \x01 \x7f \xc3\xa9") ==
        "\"a \\\"b\\\" \\\\ \\n\\t\\r\\b\\f \\u0001 \\u007F \xc3\xa9\"");
  CHECK(record::typed_literal("1", "http://x") == "\"1\"^^<http://x>");
}

TEST_CASE("canonical lines are sorted, whatever their order was") {
  record::Quads quads;
  quads.add(record::blank_node, "http://p", record::literal("x"));
  quads.add(record::iri("http://b"), "http://p", record::iri("http://c"));
  quads.add_type(record::iri("http://a"), "http://T");
  CHECK(quads.canonical() ==
        "<http://a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://T> .\n"
        "<http://b> <http://p> <http://c> .\n"
        "_:c14n0 <http://p> \"x\" .\n");
}
