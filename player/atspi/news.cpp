#include "player/atspi/news.h"

#include <algorithm>
#include <utility>

namespace rollcall::atspi {

std::string words_of(const access::Widget& widget) {
  return widget.state.empty() ? widget.name : widget.name + "\t" + widget.state;
}

std::vector<std::string> News::observe(const Shown& shown) {
  const bool is_other_page = !x_begun || x_page != shown.page;
  const bool is_turned = is_other_page || x_place != shown.place;
  std::vector<Standing> standing;
  std::vector<std::string> said;
  for (const access::Widget& widget : shown.screen.widgets()) {
    if (!widget.id.empty() || widget.name.empty()) continue;
    const bool is_live = widget.live != access::Live::off;
    const Standing one{words_of(widget), widget.occasion};
    const bool stood = std::find(x_standing.begin(), x_standing.end(), one) != x_standing.end();
    if ((is_live && is_other_page) || ((is_live || is_turned) && !stood)) said.push_back(one.words);
    standing.push_back(one);
  }
  x_begun = true;
  x_page = shown.page;
  x_place = shown.place;
  x_standing = std::move(standing);
  return said;
}

}  // namespace rollcall::atspi
