#include "player/language/code.h"

#include <algorithm>
#include <string>

#include "player/ascii.h"

namespace rollcall::language {
namespace {

/// ISO 639-1, and sh, which is still written for Serbo-Croatian.
constexpr std::string_view two_letters =
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv "
    "dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie "
    "ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv "
    "mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm "
    "rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr "
    "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

}  // namespace

bool is_language_code(std::string_view tag) {
  const std::string code = ascii_lower(tag.substr(0, tag.find_first_of("-_.@")));
  if (!std::all_of(code.begin(), code.end(), is_ascii_letter)) return false;
  return code.size() == 3 || (code.size() == 2 && two_letters.find(code + " ") != std::string_view::npos);
}

}  // namespace rollcall::language
