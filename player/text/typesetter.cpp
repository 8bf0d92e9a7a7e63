#include "player/text/typesetter.h"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <utility>

#include "player/text/breaks.h"
#include "player/text/cairo_ptr.h"
#include "player/text/coverage.h"
#include "player/text/shipped_faces.h"

namespace rollcall::text {
namespace {

constexpr const char* families = "Noto Sans, Noto Naskh Arabic";

template <class T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
using FontMap = std::unique_ptr<PangoFontMap, Unref<PangoFontMap>>;
using Context = std::unique_ptr<PangoContext, Unref<PangoContext>>;

/// Every font map starts fontconfig in a thread, and without a current configuration that reads all fonts of the
/// computer, to no use: seconds on an old one. The first of ours serves until the process ends.
class CurrentFonts {
 public:
  explicit CurrentFonts(FcConfig* config) { FcConfigSetCurrent(config); }
  ~CurrentFonts() {
    FcConfig* nothing = FcConfigCreate();
    FcConfigSetCurrent(nothing);
    FcConfigDestroy(nothing);
  }
  CurrentFonts(const CurrentFonts&) = delete;
  CurrentFonts& operator=(const CurrentFonts&) = delete;
};

FontConfig shipped_fonts(const std::filesystem::path& folder) {
  FontConfig config = shipped_faces(folder);
  static const CurrentFonts first(config.get());
  return config;
}

/// Pango draws nothing for the others, whatever the font.
bool is_drawn(gunichar c) {
  switch (g_unichar_type(c)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
      return false;
    default:
      return !(c >= 0xfe00 && c <= 0xfe0f);  // variation selectors
  }
}

bool has(const FontCoverage& faces, gunichar c) { return c < 0x7f || faces.has(c) || !is_drawn(c); }

using ValidText = std::unique_ptr<char, decltype(&g_free)>;

/// Ends with a zero; what is no UTF-8 in the text is replaced.
ValidText valid_utf8(std::string_view text) {
  return {g_utf8_make_valid(text.data() ? text.data() : "", static_cast<gssize>(text.size())), g_free};
}

/// `valid` is UTF-8.
bool has_all(const FontCoverage& faces, const char* valid) {
  for (const char* at = valid; *at; at = g_utf8_next_char(at)) {
    if (!has(faces, g_utf8_get_char(at))) return false;
  }
  return true;
}

FontMap font_map_of(FcConfig* config) {
  FontMap map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
  return map;
}

Context context_of(PangoFontMap* map, Output output, PangoDirection direction) {
  Context context(pango_font_map_create_context(map));
  cairo_font_options_t* options = cairo_font_options_create();
  const bool screen = output == Output::screen;
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, screen ? CAIRO_HINT_STYLE_SLIGHT : CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, screen ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_base_dir(context.get(), direction);
  pango_context_set_round_glyph_positions(context.get(), screen);
  return context;
}

/// Of a text in which no letter says so.
bool begins_right(Direction direction) {
  return direction == Direction::right_to_left || direction == Direction::automatic_or_right_to_left;
}

bool is_automatic(Direction direction) {
  return direction == Direction::automatic || direction == Direction::automatic_or_right_to_left;
}

/// Pango swaps left and right by itself for automatic directions only, where the text is of the other one.
PangoAlignment alignment_of(const TextStyle& style) {
  if (style.align == Align::centre) return PANGO_ALIGN_CENTER;
  const bool at_start = style.align == Align::start;
  return at_start != begins_right(style.direction) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

/// An option of a command, such as "-o", is not parted from its hyphens.
void keep_options_whole(const char* text, PangoAttrList* list) {
  const std::string_view whole = text;
  for (std::size_t at = whole.find(" -"); at != std::string_view::npos; at = whole.find(" -", at + 1)) {
    const std::size_t end = std::min(whole.find(' ', at + 1), whole.size());
    PangoAttribute* attribute = pango_attr_allow_breaks_new(FALSE);
    attribute->start_index = static_cast<guint>(at + 1);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
  }
}

float units(int pango) { return static_cast<float>(pango) / PANGO_SCALE; }

void stand_out(PangoAttrList* list, PangoAttribute* attribute, const Span& span) {
  attribute->start_index = span.start;
  attribute->end_index = span.end;
  pango_attr_list_insert(list, attribute);
}

bool is_arabic(std::string_view text) {
  for (const char* at = text.data(); at < text.data() + text.size(); at = g_utf8_next_char(at)) {
    if (g_unichar_get_script(g_utf8_get_char(at)) == G_UNICODE_SCRIPT_ARABIC) return true;
  }
  return false;
}

/// A face that is bold and italic at once is not shipped: what is stressed within bold letters is italic only.
void apply(const Span& span, std::string_view text, PangoAttrList* list) {
  const bool has_italics = !is_arabic(text.substr(span.start, span.end - span.start));
  if (span.kind == Span::Kind::word) return stand_out(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), span);
  if (span.kind == Span::Kind::strong || !has_italics)
    return stand_out(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), span);
  stand_out(list, pango_attr_style_new(PANGO_STYLE_ITALIC), span);
  stand_out(list, pango_attr_weight_new(PANGO_WEIGHT_NORMAL), span);
}

void apply_spans(const StyledText& marked, PangoAttrList* list) {
  for (const Span& span : marked.spans) {
    if (span.start < span.end && span.end <= marked.text.size()) apply(span, marked.text, list);
  }
}

/// A letter that stands for two, such as in "office", would take a second copy of its face in a PDF, for glyphs that
/// are no characters. Arabic needs its own.
void keep_letters_apart(std::string_view text, PangoAttrList* list) {
  if (!is_arabic(text)) pango_attr_list_insert(list, pango_attr_font_features_new("liga=0"));
}

/// Pango draws joined letters apart if it is asked to, so there only the blanks grow.
void space_out(std::string_view text, const TextStyle& style, PangoAttrList* list) {
  const float letter = style.letter_spacing * style.size;
  const float word = letter + style.word_spacing * style.size;
  const auto spacing_of = [&](gunichar c) {
    if (g_unichar_isspace(c)) return word;
    const bool is_joined = g_unichar_get_script(c) == G_UNICODE_SCRIPT_ARABIC || g_unichar_ismark(c);
    return is_joined ? 0 : letter;
  };
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const char* first = at;
    const float spacing = spacing_of(g_utf8_get_char(at));
    do at = g_utf8_next_char(at);
    while (at < end && spacing_of(g_utf8_get_char(at)) == spacing);
    if (spacing <= 0) continue;
    PangoAttribute* attribute = pango_attr_letter_spacing_new(static_cast<int>(spacing * PANGO_SCALE));
    attribute->start_index = static_cast<guint>(first - text.data());
    attribute->end_index = static_cast<guint>(at - text.data());
    pango_attr_list_insert(list, attribute);
  }
}

Box box_of(const PangoRectangle& area) { return {units(area.x), units(area.y), units(area.width), units(area.height)}; }

/// Fonts to set with, for both directions.
class Fonts {
 public:
  Fonts(FcConfig* config, Output output)
      : x_map(font_map_of(config)),
        x_left_to_right(context_of(x_map.get(), output, PANGO_DIRECTION_LTR)),
        x_right_to_left(context_of(x_map.get(), output, PANGO_DIRECTION_RTL)) {}
  // Pango keeps its reference to a configuration for ever unless another one takes its place.
  ~Fonts() { pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(x_map.get()), nullptr); }
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  PangoContext* context(Direction direction) const {
    return (begins_right(direction) ? x_right_to_left : x_left_to_right).get();
  }

 private:
  FontMap x_map;
  Context x_left_to_right;
  Context x_right_to_left;
};

}  // namespace

struct Typesetter::Impl {
  Impl(const std::filesystem::path& fonts, Output to) : Impl(shipped_fonts(fonts), fonts, to) {}
  Impl(const FontConfig& config, const std::filesystem::path& fonts, Output to)
      : folder(fonts), output(to), shipped(config.get(), to), coverage(config.get()) {}

  /// What the text is set with. Reading the fonts of the computer takes long the first time.
  const Fonts& fonts_for(const char* valid) {
    if (has_all(coverage, valid)) return shipped;
    if (!was_looked_for) {
      was_looked_for = true;
      if (const FontConfig config = all_faces(folder)) all = std::make_unique<Fonts>(config.get(), output);
    }
    return all ? *all : shipped;
  }

  std::filesystem::path folder;
  Output output;
  Fonts shipped;
  FontCoverage coverage;  ///< of the shipped faces
  bool was_looked_for = false;
  std::unique_ptr<Fonts> all;  ///< those of the computer too; null until they are needed, or if there are none
};

Typesetter::Typesetter(const std::filesystem::path& fonts, Output output)
    : x_impl(std::make_unique<Impl>(fonts, output)) {}

Typesetter::~Typesetter() = default;

Typesetter::Typesetter(Typesetter&&) noexcept = default;

Typesetter& Typesetter::operator=(Typesetter&& other) noexcept {
  std::swap(x_impl, other.x_impl);
  return *this;
}

Paragraph Typesetter::set(const StyledText& marked, const TextStyle& style, float width) const {
  const std::string_view text = marked.text;
  const ValidText valid = valid_utf8(text);
  Paragraph paragraph(pango_layout_new(x_impl->fonts_for(valid.get()).context(style.direction)));
  PangoLayout* layout = paragraph.x_layout.get();

  PangoFontDescription* font = pango_font_description_from_string(families);
  pango_font_description_set_absolute_size(font, std::max(1.0, static_cast<double>(style.size)) * PANGO_SCALE);
  pango_font_description_set_weight(font, style.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font, style.slant == Slant::italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);

  pango_layout_set_auto_dir(layout, is_automatic(style.direction));
  pango_layout_set_alignment(layout, alignment_of(style));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(layout, style.line_spacing);
  if (width > 0) pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));

  pango_layout_set_text(layout, valid.get(), -1);
  PangoAttrList* list = pango_attr_list_new();
  if (x_impl->output == Output::page) keep_letters_apart(valid.get(), list);
  keep_options_whole(valid.get(), list);
  if (text == valid.get()) apply_spans(marked, list);
  if (style.letter_spacing > 0 || style.word_spacing > 0) space_out(valid.get(), style, list);
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);

  PangoRectangle ink;
  PangoRectangle logical;
  pango_layout_get_extents(layout, &ink, &logical);
  paragraph.x_width = units(logical.width);
  paragraph.x_height = units(logical.y + logical.height);
  paragraph.x_ink = box_of(ink);
  return paragraph;
}

std::string Typesetter::undrawable(std::string_view text) const {
  const ValidText valid = valid_utf8(text);
  for (const char* at = valid.get(); *at; at = g_utf8_next_char(at)) {
    if (has(x_impl->coverage, g_utf8_get_char(at))) continue;
    std::string character(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
    if (pango_layout_get_unknown_glyphs_count(set(character, {}).x_layout.get()) > 0) return character;
  }
  return {};
}

void Typesetter::open_faces(std::span<const std::string> texts) const {
  const auto open = [this](std::string_view text) {
    for (const Weight weight : {Weight::regular, Weight::bold}) {
      for (const Slant slant : {Slant::upright, Slant::italic})
        (void)set(text, {.weight = weight, .slant = slant}).rasterise(0, 0, 1, 1);
    }
  };
  open("a\u0627");
  for (const std::string& text : texts) {
    if (!has_all(x_impl->coverage, valid_utf8(text).get())) open(text);
  }
}

void Paragraph::Release::operator()(PangoLayout* layout) const { g_object_unref(layout); }
Paragraph::Paragraph(PangoLayout* layout) : x_layout(layout) {}

float Paragraph::baseline() const { return units(pango_layout_get_baseline(x_layout.get())); }
int Paragraph::lines() const { return pango_layout_get_line_count(x_layout.get()); }

bool Paragraph::right_to_left() const {
  const PangoLayoutLine* line = pango_layout_get_line_readonly(x_layout.get(), 0);
  return line && pango_layout_line_get_resolved_direction(const_cast<PangoLayoutLine*>(line)) == PANGO_DIRECTION_RTL;
}

Coverage Paragraph::rasterise(int x, int y, int width, int height) const {
  Coverage coverage{std::max(width, 1), std::max(height, 1), {}};
  const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, coverage.width, coverage.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
    throw Error(tr("There is not enough memory to show the text."), tr("Close other programs and try again."));
  draw(CairoContext(cairo_create(surface.get())).get(), static_cast<float>(-x), static_cast<float>(-y));
  cairo_surface_flush(surface.get());
  const std::uint8_t* rows = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  coverage.pixels.reserve(static_cast<std::size_t>(coverage.width) * static_cast<std::size_t>(coverage.height));
  for (int row = 0; row < coverage.height; ++row) {
    const std::uint8_t* from = rows + static_cast<std::ptrdiff_t>(row) * stride;
    coverage.pixels.insert(coverage.pixels.end(), from, from + coverage.width);
  }
  return coverage;
}

void Paragraph::draw(cairo_t* cr, float x, float y) const {
  cairo_move_to(cr, static_cast<double>(x), static_cast<double>(y));
  pango_cairo_show_layout(cr, x_layout.get());
}

namespace {

/// Calls `visit(line, number, box)` from the first line on, until it returns false. The box in output units.
template <class Visit>
void visit_lines(PangoLayout* layout, const Visit& visit) {
  const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> at(pango_layout_get_iter(layout),
                                                                               pango_layout_iter_free);
  int number = 0;
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
    int top = 0, bottom = 0;
    pango_layout_iter_get_line_yrange(at.get(), &top, &bottom);
    const Box box{units(logical.x), units(top), units(logical.width), units(bottom - top)};
    if (!visit(*at, number++, box)) return;
  } while (pango_layout_iter_next_line(at.get()));
}

}  // namespace

float Paragraph::bottom_of(int line) const {
  float bottom = 0;
  visit_lines(x_layout.get(), [&](PangoLayoutIter&, int number, const Box& box) {
    bottom = box.y + box.height;
    return number < line;
  });
  return bottom;
}

void Paragraph::draw_lines(cairo_t* cr, float x, float y, int first, int count) const {
  float top = 0;
  visit_lines(x_layout.get(), [&](PangoLayoutIter& at, int number, const Box& box) {
    if (number == first) top = box.y;
    if (number >= first) {
      const float baseline = units(pango_layout_iter_get_baseline(&at));
      cairo_move_to(cr, static_cast<double>(x + box.x), static_cast<double>(y + baseline - top));
      pango_cairo_show_layout_line(cr, pango_layout_iter_get_line_readonly(&at));
    }
    return number + 1 < first + count;
  });
}

namespace {

std::string_view text_of(PangoLayout* layout) { return pango_layout_get_text(layout); }

int index_in(PangoLayout* layout, std::size_t offset) {
  return static_cast<int>(std::min(offset, text_of(layout).size()));
}

/// The parts of a line, from left to right, that show this part of the text.
std::vector<Box> pieces(PangoLayoutLine* line, int start, int end, const Box& of_line) {
  const int line_end = line->start_index + line->length;
  std::vector<Box> boxes;
  int* ranges = nullptr;
  int count = 0;
  pango_layout_line_get_x_ranges(line, std::max(start, line->start_index), std::min(end, line_end), &ranges, &count);
  const std::unique_ptr<int, decltype(&g_free)> owner(ranges, g_free);
  for (int i = 0; i < count; ++i) {
    const float left = units(ranges[2 * i]), right = units(ranges[2 * i + 1]);
    if (right > left) boxes.push_back({left, of_line.y, right - left, of_line.height});
  }
  return boxes;
}

/// Shows that what ends this line is selected too.
Box line_end_mark(PangoLayoutLine* line, const Box& of_line) {
  const float width = of_line.height / 4;
  const bool is_left = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
  return {is_left ? of_line.x - width : of_line.x + of_line.width, of_line.y, width, of_line.height};
}

}  // namespace

Paragraph::Carets Paragraph::carets(std::size_t offset) const {
  PangoRectangle strong, weak;
  pango_layout_get_cursor_pos(x_layout.get(), index_in(x_layout.get(), offset), &strong, &weak);
  return {box_of(strong), box_of(weak)};
}

Box Paragraph::caret(std::size_t offset) const { return carets(offset).strong; }

std::vector<Box> Paragraph::selection(std::size_t start, std::size_t end) const {
  const int first = index_in(x_layout.get(), start), last = index_in(x_layout.get(), end);
  std::vector<Box> boxes;
  if (first >= last) return boxes;
  visit_lines(x_layout.get(), [&](PangoLayoutIter& at, int, const Box& box) {
    PangoLayoutLine* line = pango_layout_iter_get_line_readonly(&at);
    const int line_end = line->start_index + line->length;
    if (first < line_end && last > line->start_index) {
      const std::vector<Box> found = pieces(line, first, last, box);
      boxes.insert(boxes.end(), found.begin(), found.end());
    }
    const bool is_broken = text_of(x_layout.get()).substr(static_cast<std::size_t>(line_end)).starts_with('\n');
    if (is_broken && first <= line_end && last > line_end) boxes.push_back(line_end_mark(line, box));
    return line_end < last;
  });
  return boxes;
}

int Paragraph::line_of(std::size_t offset) const {
  int line = 0, x = 0;
  pango_layout_index_to_line_x(x_layout.get(), index_in(x_layout.get(), offset), FALSE, &line, &x);
  return line;
}

std::size_t Paragraph::line_start(int line) const {
  const PangoLayoutLine* found = pango_layout_get_line_readonly(x_layout.get(), std::clamp(line, 0, lines() - 1));
  return static_cast<std::size_t>(found->start_index);
}

std::size_t Paragraph::line_end(int line) const {
  line = std::clamp(line, 0, lines() - 1);
  const PangoLayoutLine* found = pango_layout_get_line_readonly(x_layout.get(), line);
  const auto end = static_cast<std::size_t>(found->start_index + found->length);
  const bool goes_on = line + 1 < lines() && line_start(line + 1) == end;
  return goes_on ? Breaks(text_of(x_layout.get())).letter_before(end) : end;
}

bool Paragraph::right_to_left_at(std::size_t offset) const {
  const std::size_t length = text_of(x_layout.get()).size();
  if (length == 0) return right_to_left();
  const std::size_t at = offset < length ? offset : Breaks(text_of(x_layout.get())).letter_before(length);
  return pango_layout_get_direction(x_layout.get(), static_cast<int>(at)) == PANGO_DIRECTION_RTL;
}

std::size_t Paragraph::offset_at(float x, float y) const {
  int index = 0;
  int trailing = 0;
  pango_layout_xy_to_index(x_layout.get(), static_cast<int>(x * PANGO_SCALE), static_cast<int>(y * PANGO_SCALE), &index,
                           &trailing);
  const char* start = pango_layout_get_text(x_layout.get());
  const char* at = start + index;
  for (; trailing > 0 && *at; --trailing) at = g_utf8_next_char(at);
  const auto offset = static_cast<std::size_t>(at - start);
  // What ends a line that goes on begins the next one too.
  const int line = line_of(static_cast<std::size_t>(index));
  return line_of(offset) > line ? line_end(line) : offset;
}

std::size_t Paragraph::moved(std::size_t offset, int by) const {
  const char* start = pango_layout_get_text(x_layout.get());
  const std::size_t length = std::string_view(start).size();
  int index = 0;
  int trailing = 0;
  pango_layout_move_cursor_visually(x_layout.get(), TRUE, static_cast<int>(std::min(offset, length)), 0, by, &index,
                                    &trailing);
  if (index < 0 || index == G_MAXINT) return std::min(offset, length);
  const char* at = start + index;
  for (; trailing > 0 && *at; --trailing) at = g_utf8_next_char(at);
  return static_cast<std::size_t>(at - start);
}

}  // namespace rollcall::text
