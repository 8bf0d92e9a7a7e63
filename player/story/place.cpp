#include "player/story/place.h"

namespace rollcall::story {

Place place_of(const LocalizedScenario& tale, const run::Session& session, const scenario::Scene& scene) {
  Place place;
  place.title = tale.text(scene.title);
  place.picture = scene.picture.entry;
  place.alt = tale.text(scene.picture.alt);
  place.caption = tale.text(scene.sound.caption);
  place.sound = !scene.sound.entry.empty();
  place.meters = meters_of(tale, session);
  return place;
}

}  // namespace rollcall::story
