#include "authoring/source/id_path.h"

#include <doctest/doctest.h>

#include <set>
#include <unordered_set>

#include "authoring/source/grammar.h"

namespace rollcall::source {
namespace {

/// Every key of the grammar below this shape, and those whose entries have ids.
struct KeysOfGrammar {
  std::set<std::string_view> all, with_ids;

  void add(const Shape& shape) {
    if (shape.element) add(*shape.element);
    for (const Field& field : shape.fields) {
      all.insert(field.key);
      if (field.shape->kind == Shape::Kind::entries) with_ids.insert(field.key);
      add(*field.shape);
    }
  }
};

constexpr int keys = static_cast<int>(Key::year) + 1;

}  // namespace

TEST_CASE("a path is printed with dots and read back as it was") {
  const IdPath why{{Key::scenes, "leak"}, {Key::options, "thank"}, Key::why};
  CHECK(why.text() == "scenes.leak.options.thank.why");
  CHECK(IdPath::parse("scenes.leak.options.thank.why") == why);
  CHECK(IdPath::parse("scenes.leak.place.alt") == IdPath{{Key::scenes, "leak"}, Key::place, Key::alt});
  CHECK(IdPath::parse("support.text") == IdPath{Key::support, Key::text});
  CHECK(IdPath::parse("scenes") == IdPath{Key::scenes});
  CHECK(IdPath::parse("") == IdPath{});
  CHECK(IdPath{}.text().empty());
}

TEST_CASE("an id that is a word of the language is an id where ids stand") {
  const IdPath path{{Key::scenes, "options"}, {Key::options, "why"}, Key::text};
  CHECK(IdPath::parse(path.text()) == path);
}

TEST_CASE("what is the path of nothing is not read as one") {
  for (const char* text : {"nothing", "scenes.Leak", "scenes..options", "scenes.leak.", ".scenes", "scenes.leak.thank"})
    CHECK_MESSAGE(!IdPath::parse(text), text);
}

TEST_CASE("one step further is below, and equal paths are one in a set") {
  const IdPath scene{{Key::scenes, "leak"}};
  CHECK(scene / Key::title == IdPath{{Key::scenes, "leak"}, Key::title});
  CHECK(scene < scene / Key::title);
  const std::unordered_set<IdPath> set{scene, scene / Key::title, *IdPath::parse("scenes.leak")};
  CHECK(set.size() == 2);
}

TEST_CASE("a slot is the entry of a list of the module, and only that") {
  const IdPath slot{{Key::slots, "rank"}};
  REQUIRE(slot.entry_of(Key::slots));
  CHECK(*slot.entry_of(Key::slots) == "rank");
  CHECK(!slot.entry_of(Key::glossary));
  CHECK(!(slot / Key::note).entry_of(Key::slots));
  CHECK(!IdPath{Key::slots}.entry_of(Key::slots));
}

TEST_CASE("the end of a path is asked for by keys, and an id is none") {
  const IdPath alt{{Key::scenes, "leak"}, Key::place, Key::alt};
  CHECK(alt.ends_with({Key::alt}));
  CHECK(alt.ends_with({Key::place, Key::alt}));
  CHECK(!alt.ends_with({Key::place}));
  CHECK(!alt.ends_with({Key::scenes, Key::place, Key::alt}));
  CHECK(!IdPath{{Key::options, "text"}}.ends_with({Key::options}));
  CHECK(!IdPath{}.ends_with({Key::alt}));
}

TEST_CASE("the keys of paths are those of the grammar, of fragments and of what texts are shown for") {
  KeysOfGrammar grammar;
  grammar.add(module_shape);
  grammar.add(path_shape);
  for (const std::string_view word : {"fragments", "parameters", "scene", "use", "with", "label", "targets"})
    grammar.all.insert(word);
  grammar.with_ids.insert("fragments");
  for (int i = 0; i < keys; ++i) {
    const Key key = static_cast<Key>(i);
    CHECK_MESSAGE(grammar.all.contains(word(key)), word(key));
    CHECK_MESSAGE(has_ids(key) == grammar.with_ids.contains(word(key)), word(key));
    CHECK(find_key(word(key)) == key);
  }
  CHECK(grammar.all.size() == keys);
}

}  // namespace rollcall::source
