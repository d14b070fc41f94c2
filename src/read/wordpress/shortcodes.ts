import { type MappedText, MappedTextBuilder, unchanged } from "../../text/mapped-text.ts";
import { pattern } from "../../text/pattern.ts";

/** Commands in square brackets, which readers never see; what stands between an opening and a closing one stays. Words in brackets are no commands. */
const shortcode = pattern(
  "\\[/?(?:caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|contact-form[a-z0-9-]{0,12}|contact-field|vc_[a-z_]{1,40}|et_pb_[a-z_]{1,40}|fusion_[a-z_]{1,40}|av_[a-z_]{1,40}|su_[a-z_]{1,40}|rev_slider|slideshow|sourcecode|code|googlemaps|tweet|instagram|polldaddy|soundcloud|recent_posts|table|ninja_form|gravityform|wpforms|elementor-template|button|column|row)(?:\\s[^\\[\\]\\n]*)?/?\\]",
  "gi",
);

export function withoutShortcodes(text: string): MappedText {
  if (!text.includes("[")) return unchanged(text);
  const builder = new MappedTextBuilder(text);
  let plain = 0;
  for (const found of text.matchAll(shortcode)) {
    builder.copy(plain, found.index);
    plain = found.index + found[0].length;
  }
  return builder.copy(plain, text.length).build();
}
