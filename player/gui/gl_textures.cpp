#include "player/gui/gl_textures.h"

#include <GL/gl.h>
#include <GL/glext.h>

namespace rollcall::gui {
namespace {

GLuint bind_new(GLint shrinking, GLint growing) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, shrinking);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, growing);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  return name;
}

}  // namespace

TextureId GlTextures::make(const text::Coverage& coverage) {
  // Letters stand on whole pixels: nothing is gained by smoothing, and alpha alone takes a quarter of the memory.
  const GLuint name = bind_new(GL_NEAREST, GL_NEAREST);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA8, coverage.width, coverage.height, 0, GL_ALPHA, GL_UNSIGNED_BYTE,
               coverage.pixels.data());
  return name;
}

TextureId GlTextures::make(const text::Picture& picture) {
  const GLuint name = bind_new(GL_LINEAR_MIPMAP_LINEAR, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_GENERATE_MIPMAP, GL_TRUE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, picture.width, picture.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               picture.pixels.data());
  return name;
}

void GlTextures::drop(TextureId texture) {
  const auto name = static_cast<GLuint>(texture);
  glDeleteTextures(1, &name);
}

}  // namespace rollcall::gui
