#include "player/os/removable.h"

#include <doctest/doctest.h>

using namespace rollcall;

TEST_CASE("a stick is what is mounted below /media, /run/media or /mnt, and its folder may have any name") {
  const auto places = os::removable_places(
      "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n"
      "30 22 8:17 / /media/ana/USB\\040STICK rw,nosuid shared:2 - vfat /dev/sdb1 rw\n"
      "31 22 8:33 / /run/media/ana/\\134\\011 rw - exfat /dev/sdc1 rw\n"
      "32 22 8:49 / /mnt rw - vfat /dev/sdd1 rw\n"
      "33 22 8:49 / /mnt rw - vfat /dev/sdd1 rw\n"
      "34 22 0:40 / /mediated rw - tmpfs tmpfs rw\n"
      "35 22 8:18 / /home rw - ext4 /dev/sdb2 rw");
  CHECK(places == std::vector<std::filesystem::path>{"/media/ana/USB STICK", "/run/media/ana/\\\t", "/mnt"});
}

TEST_CASE("what is no line of the kernel's names no stick") {
  CHECK(os::removable_places("").empty());
  CHECK(os::removable_places("\n\n22 1 8:2 /media\n/media/a\n").empty());
}

TEST_CASE("a folder of the network, of memory or of another folder is no stick") {
  CHECK(os::removable_places("36 22 0:50 / /mnt/share rw - nfs4 server:/share rw\n"
                             "37 22 0:51 / /mnt/memory rw,nosuid - tmpfs tmpfs rw\n"
                             "38 22 0:52 / /mnt/c rw - 9p C:\\134 rw\n"
                             "39 22 8:65 / /mnt/stick rw shared:3 master:1 - fuseblk /dev/sde1 rw") ==
        std::vector<std::filesystem::path>{"/mnt/stick"});
}
