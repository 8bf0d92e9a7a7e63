#include "player/scenario/locator.h"

#include <doctest/doctest.h>

#include <string>

using namespace rollcall::scenario;

TEST_CASE("a link is an address that begins with https, or the DOI of a document") {
  for (const char* link : {"https://undocs.org/A/RES/70/175", "doi:10.1080/09546553.2021.1880229", "https://x"})
    CHECK(is_link(link));
  for (const char* none : {"", "https://", "doi:10.", "http://undocs.org", "undocs.org", "javascript:alert(1)",
                           "https://undocs.org/A RES", "https://undocs.org/\x1b[2J", "https://undocs.org/Г"})
    CHECK_FALSE(is_link(none));
}

TEST_CASE("a page is a short text without spaces") {
  for (const char* page : {"12", "12-14", "xii", "A/3"}) CHECK(is_page(page));
  for (const char* none : {"", "12 and 14", "12\n", "\x7f", "стр.12"}) CHECK_FALSE(is_page(none));
}

TEST_CASE("links and pages are bounded") {
  const std::string host = "https://example.org/";
  CHECK(is_link(host + std::string(longest_link - host.size(), 'x')));
  CHECK_FALSE(is_link(host + std::string(longest_link + 1 - host.size(), 'x')));
  CHECK(is_page(std::string(longest_page, '1')));
  CHECK_FALSE(is_page(std::string(longest_page + 1, '1')));
}
