#pragma once
#include <cstdint>
#include <vector>

#include "player/gui/frame.h"
#include "player/gui/layout.h"
#include "player/story/bibliography.h"
#include "player/story/meter.h"
#include "player/story/place.h"
#include "player/story/reason.h"
#include "player/story/spoken_line.h"
#include "player/ui/names.h"

/// The pieces that scenes, consequences, endings and the debrief are told with.
namespace rollcall::ui {

/// Narration as paragraphs, speech with portrait, name and role.
enum class Voice : std::uint8_t { full, brief };
void draw_lines(Frame& frame, const std::vector<SpokenLine>& lines, Voice voice = Voice::full);

/// The reason and where it comes from, set apart from the story. Nothing if there is neither.
void draw_reason(Frame& frame, const Reason& reason);

/// What the words mean that the page uses, `space` below what stands above. Nothing if it uses none.
void draw_meanings(Frame& frame, const std::vector<Meaning>& meanings, float space);

/// Where it comes from, and what is said there.
void draw_sources(Frame& frame, const std::vector<CitedSource>& sources);
/// A list of all works, with where in them.
void draw_works(Frame& frame, const std::vector<ListedWork>& works);

/// The words of the story, and beside them the place they happen in, where it has a picture and there is room.
Panes story_panes(const Frame& frame, const Place& place);
/// Picture and what is heard.
void draw_picture(Frame& frame, const Place& place, float most_height);
/// Quiet bars with words.
void draw_meters(Frame& frame, const std::vector<Meter>& meters);

}  // namespace rollcall::ui
