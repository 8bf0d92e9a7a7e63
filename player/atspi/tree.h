#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "player/atspi/news.h"
#include "player/atspi/node.h"
#include "player/atspi/shown.h"

namespace rollcall::atspi {

/// The window as objects of ATK: the application, its window, and in it the widgets in reading order. Stays in one
/// thread, as all of ATK does.
///
/// A widget keeps its object as long as one with its id is shown, also on the next page, and a text as long as these
/// words are; so a screen reader that stands on it is not thrown off. What has gone is told to be defunct and forgets
/// its words at once.
class Tree {
 public:
  /// `ask` is called in the thread of the tree, with what an assistive technology wants done.
  explicit Tree(std::function<void(access::Request)> ask);
  ~Tree();
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  AtkObject* root() const { return x_root.get(); }
  /// Brings the objects up to date and tells ATK what has changed: what came and went, words and states, then where the
  /// focus is, and last what is to be read out.
  void show(const Shown& shown);
  /// Tells somebody who has not heard what came before where he is: the window, the focus, and the page.
  void introduce(const Shown& shown);

 private:
  struct Wanted;

  void match(const Shown& shown);
  Object make(Kind kind, AtkObject* parent);
  void retire(AtkObject* object);
  void insert(std::size_t place, Object object);
  Object remove(std::size_t place);
  void tell_window(const Shown& shown);
  void move_focus(const std::string& id);
  void read_out(const std::vector<std::string>& lines);
  void hush();
  std::vector<Object>& children();

  Surroundings x_around;
  News x_news;
  Object x_root;
  AtkObject* x_window = nullptr;  ///< the root has the reference
  AtkObject* x_focused = nullptr;
  std::uint64_t x_page = 0;
  std::string x_place;
  std::vector<std::string> x_keys;  ///< of the children of the window but the notification, which comes last
};

}  // namespace rollcall::atspi
