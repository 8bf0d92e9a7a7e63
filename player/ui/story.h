#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/gui/frame.h"
#include "player/gui/layout.h"
#include "player/story/bibliography.h"
#include "player/story/meter.h"
#include "player/story/place.h"
#include "player/story/reason.h"
#include "player/story/skill.h"
#include "player/story/solution.h"
#include "player/story/spoken_line.h"
#include "player/ui/names.h"

/// The pieces that scenes, consequences, endings and the debrief are told with.
namespace rollcall::ui {

/// Narration as paragraphs, speech with portrait, name and role.
enum class Voice : std::uint8_t { full, brief };
/// Portraits stand inside the column, or hang in the margin before it, so that all words begin at one edge.
enum class Portraits : std::uint8_t { inside, hanging };
/// Returns where the last of them begins. Those of a live region are announced each when it appears.
float draw_lines(Frame& frame, std::span<const SpokenLine> lines, Voice voice = Voice::full,
                 Portraits portraits = Portraits::inside, access::Live live = access::Live::off);
/// Where there is room for them in the margin, they hang there.
Portraits portraits_for(const Frame& frame, const Panes& panes);

/// The reason and where it comes from, set apart from the story. Nothing if there is neither.
void draw_reason(Frame& frame, const Reason& reason);

/// What a worked example shows: the options, solved. Nothing if there are none.
void draw_solutions(Frame& frame, const NamedSkill& practised, const std::vector<SolvedOption>& solutions);
void draw_solution(Frame& frame, const SolvedOption& solution);
/// What is said of a choice in a word or two; the first of it stands out where the choice was a strong one.
void draw_labels(Frame& frame, const std::vector<std::string>& labels, bool is_strong);

/// What the words mean that the page uses, `space` below what stands above. Nothing if it uses none.
void draw_meanings(Frame& frame, const std::vector<Meaning>& meanings, float space);

/// Where it comes from, and what is said there.
void draw_sources(Frame& frame, const std::vector<CitedSource>& sources);
/// A list of all works, with where in them.
void draw_works(Frame& frame, const std::vector<ListedWork>& works);

/// The words of the story, and beside them the place they happen in, where its picture can be shown and there is room.
Panes story_panes(const Frame& frame, const Place& place);
/// Picture and what is heard.
void draw_picture(Frame& frame, const Place& place, float most_height);
/// Above the words, with a space below; nothing where there is nothing to see or to hear.
void draw_picture_above(Frame& frame, const Place& place, float most_height);
/// Quiet bars with words, as many beside each other as there is room for.
void draw_meters(Frame& frame, const std::vector<Meter>& meters);
/// Above the words, if one row is enough for them; false if they have to stand elsewhere.
bool draw_meters_above(Frame& frame, const std::vector<Meter>& meters);

}  // namespace rollcall::ui
