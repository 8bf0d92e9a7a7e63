#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/access/live.h"
#include "player/gui/input.h"
#include "player/gui/root_view.h"
#include "player/language/words.h"
#include "player/ui/model.h"
#include "player/voice/reading.h"
#include "player/voice/voice.h"

namespace rollcall::ui {

/// Decides what the voice says: what gets the focus, what is announced, a page that appears, the page on a key. It
/// knows of a screen what the list of its widgets says.
class Narrator {
 public:
  /// Both must outlive it.
  Narrator(voice::Voice& voice, const language::Words& words) : x_voice(&voice), x_words(&words) {}

  /// The screen has been laid out.
  void observe(const RootView& root, const Model& model);
  /// True if the event was meant for the voice, and for nothing else.
  bool answer(const Event& event, const RootView& root, const Model& model);
  voice::Voice& voice() { return *x_voice; }

 private:
  struct Focused {
    std::string id, name, state;
    bool operator==(const Focused&) const = default;
  };
  voice::Shown shown(const RootView& root, const Model& model) const;
  void read_page(const RootView& root, const Model& model);
  void follow(const RootView& root, const Model& model);
  void tell_new_page(const RootView& root, const Model& model);
  /// True if the last line of the page has just come, and with it all that stands behind it.
  bool tell_the_rest(const voice::Shown& now, const Model& model);

  voice::Voice* x_voice;
  const language::Words* x_words;
  access::LiveRegions x_live;
  std::optional<std::uint64_t> x_page;
  std::string x_place;
  std::string x_arrived;  ///< the widget that the page gave the focus to
  Focused x_focused;
  std::vector<access::Widget> x_told;  ///< while lines of the page are to come
  ReadAloud x_wanted = ReadAloud::nothing;
};

}  // namespace rollcall::ui
