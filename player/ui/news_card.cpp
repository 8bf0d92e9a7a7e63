#include "player/ui/news_card.h"

namespace rollcall::ui {

std::optional<Action> draw_news(const std::vector<Message>& news, Frame& frame) {
  if (news.empty()) return {};
  std::optional<Action> action;
  {
    const Frame::Card card(frame, Surface::callout, 20);
    {
      const Frame::LiveRegion live(frame, access::Live::polite);
      for (const Message& one : news) {
        frame.paragraph(frame.words(one), Type::small);
        frame.space(10);
      }
    }
    if (frame.button("news", frame.words(tr("I have read this")))) action = PutNewsAway{};
  }
  frame.space(20);
  return action;
}

}  // namespace rollcall::ui
