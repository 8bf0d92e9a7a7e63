#include "player/text/typesetter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using text::Align;
using text::Direction;
using text::Paragraph;
using text::TextStyle;
using text::Typesetter;

namespace {

const Typesetter& screen() {
  static const Typesetter instance(test::share_folder() / "fonts");
  return instance;
}

long ink_in(const text::Coverage& coverage) {
  return std::accumulate(coverage.pixels.begin(), coverage.pixels.end(), 0L);
}

/// Fontconfig finds these faces of the computer and no others.
class Computer {
 public:
  explicit Computer(const std::vector<std::string>& faces) {
    std::filesystem::create_directory(x_folder / "faces");
    for (const std::string& face : faces)
      std::filesystem::copy_file("/usr/share/fonts/truetype/noto/" + face, x_folder / "faces" / face);
    std::ofstream(x_folder / "fonts.conf")
        << "<?xml version='1.0'?><fontconfig><dir>" << (x_folder / "faces").string() << "</dir><cachedir>"
        << (x_folder / "cache").string() << "</cachedir></fontconfig>";
    ::setenv("FONTCONFIG_FILE", (x_folder / "fonts.conf").c_str(), 1);
  }
  ~Computer() { ::unsetenv("FONTCONFIG_FILE"); }
  Computer(const Computer&) = delete;
  Computer& operator=(const Computer&) = delete;

 private:
  test::TempFolder x_folder;
};

}  // namespace

TEST_CASE("a name that no shipped face has is drawn with a face of the computer, on screen and page") {
  const Computer computer({"NotoSansGeorgian-Regular.ttf"});
  for (const text::Output output : {text::Output::screen, text::Output::page}) {
    const Typesetter setter(test::share_folder() / "fonts", output);
    CHECK(setter.undrawable("Nino ნინო") == "");
    CHECK(setter.undrawable("ნ አ") == "አ");
    CHECK(setter.set("ნინო", {}).width() > 0);
  }
}

TEST_CASE("where no font has a character, that is said, and nothing else is") {
  const Computer computer({});
  const Typesetter setter(test::share_folder() / "fonts");
  CHECK(setter.undrawable("Amina José Nguyễn Айгүл عائشة \u200d\u00ad") == "");
  CHECK(setter.undrawable("Nino ნინო") == "ნ");
}

TEST_CASE("the shipped faces look the same, whatever the computer has") {
  const Computer computer({"NotoSansGeorgian-Regular.ttf"});
  const Typesetter setter(test::share_folder() / "fonts");
  const float before = setter.set("Amina", {}).width();
  setter.set("ნინო", {});
  CHECK(setter.set("Amina", {}).width() == before);
  CHECK(setter.set("Amina ნ", {}).width() > before);
}

TEST_CASE("a paragraph breaks its lines at the width and is as high as its lines") {
  const Paragraph one = screen().set("Nine. That's late, with little ones at home.", {}, 0);
  const Paragraph many = screen().set("Nine. That's late, with little ones at home.", {}, 120);
  CHECK(one.lines() == 1);
  CHECK(many.lines() > 2);
  CHECK(many.width() <= 120);
  CHECK(many.height() > 2 * one.height());
}

TEST_CASE("a word longer than the line is broken rather than drawn outside") {
  const Paragraph paragraph = screen().set(std::string(200, 'w'), {}, 100);
  CHECK(paragraph.ink().width <= 102);
  CHECK(paragraph.lines() > 10);
}

TEST_CASE("text without a width and empty text have one line") {
  CHECK(screen().set("", {}).lines() == 1);
  CHECK(screen().set("", {}).height() > 10);
  CHECK(screen().set("", {}, 100).ink().width == 0);
}

TEST_CASE("Arabic stands at the right of its column and is shaped by the shipped face") {
  const Paragraph arabic = screen().set("هذا الأنبوب يسرّب", {}, 400);
  CHECK(arabic.right_to_left());
  CHECK(arabic.ink().x > 200);
  // Letters that join are narrower than the same letters one by one.
  const float joined = screen().set("سسس", {}).width();
  CHECK(joined < 3 * screen().set("س", {}).width());
}

TEST_CASE("alignment at the end is the left side for Arabic and the right side for Latin") {
  TextStyle style;
  style.align = Align::end;
  CHECK(screen().set("Week one", style, 400).ink().x > 200);
  CHECK(screen().set("الأسبوع الأول", style, 400).ink().x < 20);
}

TEST_CASE("a given direction holds for text without letters") {
  TextStyle style;
  style.direction = Direction::right_to_left;
  CHECK(screen().set("12:30", style, 400).ink().x > 200);
  CHECK(screen().set("12:30", {}, 400).ink().x < 20);
}

TEST_CASE("bold is heavier, italic differs, and size scales") {
  const auto ink = [](TextStyle style) { return ink_in(screen().set("Rollcall", style).rasterise(0, 0, 200, 40)); };
  TextStyle bold;
  bold.weight = text::Weight::bold;
  TextStyle italic;
  italic.slant = text::Slant::italic;
  CHECK(ink(bold) > ink({}) * 11 / 10);
  CHECK(ink(italic) != ink({}));
  CHECK(screen().set("Rollcall", {.size = 36}).width() ==
        doctest::Approx(2 * screen().set("Rollcall", {}).width()).epsilon(0.05));
}

TEST_CASE("a raster of parts holds the same ink as the raster of the whole") {
  const Paragraph paragraph = screen().set("Thank him, log the leak", {}, 150);
  const long whole = ink_in(paragraph.rasterise(-4, -4, 170, 80));
  const long parts = ink_in(paragraph.rasterise(-4, -4, 170, 40)) + ink_in(paragraph.rasterise(-4, 36, 170, 40));
  CHECK(whole > 0);
  CHECK(parts == whole);
}

TEST_CASE("bytes that are not UTF-8 show as replacement characters") {
  const Paragraph paragraph = screen().set("a\xff\xfe z", {});
  CHECK(paragraph.width() > screen().set("a z", {}).width());
}

TEST_CASE("the caret walks through letters of several bytes and stays at the ends") {
  const std::string text = "Қаз";  // two bytes each
  const Paragraph paragraph = screen().set(text, {});
  CHECK(paragraph.moved(0, 1) == 2);
  CHECK(paragraph.moved(2, -1) == 0);
  CHECK(paragraph.moved(0, -1) == 0);
  CHECK(paragraph.moved(text.size(), 1) == text.size());
  CHECK(paragraph.caret(2).x > paragraph.caret(0).x);
  CHECK(paragraph.caret(999).x == paragraph.caret(text.size()).x);
}

TEST_CASE("in Arabic the left arrow goes on in the text") {
  const std::string text = "سام";
  const Paragraph paragraph = screen().set(text, {});
  CHECK(paragraph.moved(0, -1) == 2);
  CHECK(paragraph.moved(0, 1) == 0);
}

TEST_CASE("a click finds the letter under it") {
  const Paragraph paragraph = screen().set("Amina", {});
  CHECK(paragraph.offset_at(0, 5) == 0);
  CHECK(paragraph.offset_at(paragraph.width() + 50, 5) == 5);
  CHECK(paragraph.offset_at(paragraph.caret(2).x + 1, 5) == 2);
}

TEST_CASE("where directions meet there are two places for the caret") {
  const std::string text = "ab سلام";
  const Paragraph paragraph = screen().set(text, {});
  const Paragraph::Carets inside = paragraph.carets(1), border = paragraph.carets(3);
  CHECK(inside.strong.x == inside.weak.x);
  CHECK(border.strong.x < border.weak.x);
  CHECK(border.weak.x == doctest::Approx(paragraph.width()).epsilon(0.05));
}

TEST_CASE("what is selected in a text of two directions is in pieces, and none of it lies elsewhere") {
  const std::string text = "ab سلام cd";
  const Paragraph paragraph = screen().set(text, {});
  CHECK(paragraph.selection(2, 2).empty());
  const auto all = paragraph.selection(0, text.size());
  float width = 0;
  for (const text::Box& box : all) width += box.width;
  CHECK(width == doctest::Approx(paragraph.width()).epsilon(0.01));
  // "b ", and the first two letters of the Arabic word, which stand at its right.
  const auto pieces = paragraph.selection(1, 7);
  REQUIRE(pieces.size() >= 2);
  CHECK(pieces.front().x == doctest::Approx(paragraph.caret(1).x));
  CHECK(pieces.back().x > paragraph.caret(3).x + 1);
}

TEST_CASE("what is selected over several lines is marked in each, and where a line ends") {
  const Paragraph paragraph = screen().set("One\n\nthree", {});
  const auto marks = paragraph.selection(1, 6);
  REQUIRE(marks.size() == 4);
  CHECK(marks[0].y == marks[1].y);
  CHECK(marks[1].x == doctest::Approx(marks[0].x + marks[0].width));
  CHECK(marks[2].y > marks[1].y);
  CHECK(marks[3].y > marks[2].y);
  CHECK(marks[3].x == doctest::Approx(0));
}

TEST_CASE("a place at the end of a line that goes on is in that line") {
  const Paragraph paragraph = screen().set("Thank him, log the leak", {}, 100);
  REQUIRE(paragraph.lines() > 1);
  CHECK(paragraph.line_of(paragraph.offset_at(99, 2)) == 0);
  CHECK(paragraph.line_of(paragraph.line_end(0)) == 0);
  CHECK(paragraph.line_of(paragraph.line_start(1)) == 1);
  CHECK(paragraph.line_end(paragraph.lines() - 1) == std::string("Thank him, log the leak").size());
}

TEST_CASE("each letter of a text says in which direction it is read") {
  const Paragraph paragraph = screen().set("ab سلام", {});
  CHECK_FALSE(paragraph.right_to_left_at(0));
  CHECK(paragraph.right_to_left_at(5));
  CHECK(paragraph.right_to_left_at(99));
  CHECK_FALSE(screen().set("", {}).right_to_left_at(0));
}

TEST_CASE("a page keeps exact widths") {
  const Typesetter page(test::share_folder() / "fonts", text::Output::page);
  const float ten = page.set("Certificate", {.size = 10}).width();
  CHECK(page.set("Certificate", {.size = 20}).width() == doctest::Approx(2 * ten).epsilon(0.002));
}

TEST_CASE("a folder without fonts is refused with what to do") {
  const test::TempFolder folder;
  try {
    const Typesetter nothing(folder.path());
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) == "The fonts of Rollcall are missing from " + folder.path().string() + ".");
    CHECK(error.hint().text() == "Install Rollcall again.");
  }
}

namespace {

/// How the middle word of three looks when it stands out in this way.
text::Coverage marked(const std::string& words, std::uint32_t start, std::uint32_t end, Span::Kind kind,
                      text::Weight weight = text::Weight::regular) {
  const std::vector<Span> spans{{kind, start, end}};
  return screen().set({words, spans}, {.weight = weight}).rasterise(0, 0, 300, 40);
}
text::Coverage unmarked(const std::string& words, text::Weight weight = text::Weight::regular) {
  return screen().set(words, {.weight = weight}).rasterise(0, 0, 300, 40);
}

}  // namespace

TEST_CASE("a part of a text can stand out: slanted, bold or underlined") {
  const std::string words = "one small thing";
  const text::Coverage plain = unmarked(words);
  const text::Coverage stressed = marked(words, 4, 9, Span::Kind::stressed);
  const text::Coverage strong = marked(words, 4, 9, Span::Kind::strong);
  const text::Coverage word = marked(words, 4, 9, Span::Kind::word);
  CHECK(stressed.pixels != plain.pixels);
  CHECK(stressed.pixels != strong.pixels);
  CHECK(ink_in(strong) > ink_in(plain));
  CHECK(ink_in(word) > ink_in(plain));
  CHECK(screen().set(words, {}).lines() == 1);
}

TEST_CASE("stress is seen where there are no italics, and within bold letters") {
  const std::string arabic = "إنها دقيقة";
  CHECK(ink_in(marked(arabic, 0, 8, Span::Kind::stressed)) > ink_in(unmarked(arabic)));
  const std::string words = "one small thing";
  CHECK(marked(words, 4, 9, Span::Kind::stressed, text::Weight::bold).pixels !=
        unmarked(words, text::Weight::bold).pixels);
}

TEST_CASE("what stands out beyond the text, or in bytes that are no text, is left out") {
  CHECK(marked("one", 2, 900, Span::Kind::strong).pixels == unmarked("one").pixels);
  CHECK(marked("one", 2, 1, Span::Kind::strong).pixels == unmarked("one").pixels);
  CHECK(marked("o\xffne", 0, 3, Span::Kind::strong).pixels == unmarked("o\xffne").pixels);
}

TEST_CASE("letters and words stand apart as wanted, and joined letters stay joined") {
  const TextStyle usual{.size = 20}, letters{.size = 20, .letter_spacing = 0.12F},
      words{.size = 20, .word_spacing = 0.5F};
  const auto width = [](const char* text, const TextStyle& style) { return screen().set(text, style).width(); };
  CHECK(width("remand", letters) - width("remand", usual) == doctest::Approx(6 * 2.4).epsilon(0.2));
  CHECK(width("remand", words) == width("remand", usual));
  CHECK(width("a wing", words) - width("a wing", usual) == doctest::Approx(10).epsilon(0.1));
  CHECK(width("السجن", letters) == width("السجن", usual));
  CHECK(width("في السجن", words) > width("في السجن", usual));
  CHECK(width("", letters) == 0);
}

TEST_CASE("an option of a command is not parted from its hyphen at the end of a line") {
  const std::string text = "Give the new key out: rollcall records site-key -o FILE --force";
  for (float width = 60; width < 600; width += 7) {
    const Paragraph paragraph = screen().set(text, {.size = 18}, width);
    for (int line = 1; line < paragraph.lines(); ++line) {
      const std::size_t start = paragraph.line_start(line);
      CHECK_FALSE(text.substr(0, start).ends_with(" -"));
      CHECK_FALSE(text.substr(0, start).ends_with(" --"));
    }
  }
}
