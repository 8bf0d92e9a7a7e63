#include "authoring/encode/svg_text.h"

#include <doctest/doctest.h>

namespace rollcall::encode {
namespace {

TEST_CASE("references that lead out of the file are found however they are written") {
  for (const char* text :
       {R"s(<image href="photo.png"/>)s", R"s(<image xlink:href = 'photo.png' />)s", "<image HREF=\n\"photo.png\"/>",
        R"s(<rect fill="url(photo.png)"/>)s", R"s(<rect style="fill:URL( &quot;photo.png&quot; )"/>)s",
        R"s(<style>@import "photo.png";</style>)s", R"s(<style>a{fill:url('photo.png')}</style>)s",
        R"s(<use href="#a"/><use href="photo.png"/>)s", R"s(<?xml-stylesheet href="photo.png"?>)s"}) {
    CAPTURE(text);
    CHECK(outside_reference(text) == "photo.png");
  }
}

TEST_CASE("references that stay inside are left alone") {
  for (const char* text :
       {R"s(<use href="#a"/>)s", R"s(<image href="data:image/png;base64,AAAA"/>)s", R"s(<rect fill="url(#g1)"/>)s",
        R"s(<rect fill="url('#g1')"/>)s", R"s(<rect fill="url(&quot;#g1&quot;)"/>)s", R"s(<a href=""/>)s",
        R"s(<!-- <image href="photo.png"/> -->)s", R"s(<desc>set href to nothing, or url ( )</desc>)s", "href",
        "href=", "url("}) {
    CAPTURE(text);
    CHECK(outside_reference(text) == std::nullopt);
  }
}

TEST_CASE("an embedded picture is found unless it says that it is PNG or JPEG") {
  CHECK(foreign_embedded_picture("<image href='data:image/gif;base64,R0lG'/>") == "data:image/gif;base64");
  CHECK(foreign_embedded_picture("<image xlink:href=\n'DATA:image/svg+xml,%3Csvg'/>") == "DATA:image/svg+xml");
  CHECK(foreign_embedded_picture("<image href='data:;base64,iVBO'/>") == "data:;base64");
  CHECK(foreign_embedded_picture("<image href='data:image/" + std::string(100, 'x') + ",'/>") ==
        "data:image/" + std::string(49, 'x') + "...");
  for (const char* text :
       {"<image href='data:image/png;base64,iVBO'/>", "<image href='data:image/jpeg;base64,/9j/'/>",
        "<image href='data:image/JPG,'/>", "<use href='#data:image/gif'/>", "<!-- <image href='data:image/gif,'/> -->",
        "<?xml-stylesheet href='data:text/css,a{}'?>", "<desc>data:image/gif</desc>"}) {
    CAPTURE(text);
    CHECK(foreign_embedded_picture(text) == std::nullopt);
  }
}

TEST_CASE("a long reference is shortened") {
  const auto found = outside_reference("<image href='" + std::string(100, 'a') + "'/>");
  CHECK(found == std::string(60, 'a') + "...");
}

TEST_CASE("text elements are found, other names are not") {
  CHECK(has_live_text("<text x='1'>B wing</text>"));
  CHECK(has_live_text("<svg:text>B wing</svg:text>"));
  CHECK_FALSE(has_live_text("<title>text</title><path id='text'/><textPath/><!-- <text> --><desc>a :text </desc>"));
}

TEST_CASE("an SVG is known by its element, whatever stands before it") {
  CHECK(looks_like_svg("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- drawn by hand -->\n<svg/>"));
  CHECK(looks_like_svg(" <svg:svg/>"));
  CHECK_FALSE(looks_like_svg("svg"));
  CHECK_FALSE(looks_like_svg("<html/>"));
}

}  // namespace
}  // namespace rollcall::encode
