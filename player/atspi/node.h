#pragma once
#include <atk/atk.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "player/access/request.h"
#include "player/access/screen.h"
#include "player/access/window_state.h"

namespace rollcall::atspi {

struct GiveBack {
  void operator()(AtkObject* object) const { g_object_unref(object); }
};
/// A reference of our own to an object of ATK.
using Object = std::unique_ptr<AtkObject, GiveBack>;

/// What objects of ATK ask of the window. Used in the thread of the objects alone.
struct Surroundings {
  access::WindowState window;
  std::function<void(access::Request)> ask;
};

/// Which interfaces of ATK an object has.
enum class Kind : std::uint8_t {
  application,
  window,
  words,
  picture,
  gauge,    ///< a meter that shows a number
  control,  ///< can be pressed
  field,
  notification,  ///< is read out by a screen reader when it appears
};

/// What an object of ATK answers from. The bridge to the bus keeps objects for some seconds after they went from the
/// screen, so each answers for itself: one that is gone has no words left, and nothing can be done with it.
struct Node {
  Kind kind = Kind::words;
  access::Widget widget;               ///< of a window and an application only the name
  std::optional<std::string> written;  ///< into a field, and no frame has shown it yet
  bool focused = false;
  AtkObject* parent = nullptr;  ///< outlives the node, or has retired it
  std::vector<Object> children;
  const Surroundings* around = nullptr;  ///< null: it is gone

  /// The letters that a screen reader can go through; of a hidden field a bullet for each.
  std::string text() const;
};

Object new_object(Kind kind);
Node& node_of(gpointer object);
/// Shows, where it can be seen at all.
bool is_seen(const Node& node);

}  // namespace rollcall::atspi
