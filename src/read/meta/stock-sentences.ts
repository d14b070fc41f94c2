import { pattern } from "../../text/pattern.ts";

const thing = "(?:an? )?(?:attachment|photo|video|voice message|sticker|gif|link|location|file|live location|reel|story|post)s?";

/** What Messenger and Instagram write of the sender, after the sender's name or "You": the whole sentence. */
const deed = pattern(
  `^ (?:(?:sent|shared) ${thing}|sent \\d{1,3} (?:photos|videos|stickers)|unsent a message|liked a message|reacted .{1,20} to (?:your|a) message|` +
    "het 'n (?:aanhegsel|foto|video|plakker) gestuur|sheol (?:ceangaltán|grianghraf|físeán)|已?傳送了?.{1,12}|分享了.{1,12}|已?收回.{0,8}|" +
    "(?:envió|ha enviado) un.{1,24}|enviou um.{1,24}|a envoyé un.{1,24}|hat eine?n? .{1,24} gesendet|ha inviato un.{1,24}|heeft een .{1,24} (?:gestuurd|verzonden))[.。]?\\s{0,3}$",
  "i",
);

/** What is told of a conversation, after the sender's name. */
const change = pattern(
  "^ (?:named the group .{1,200}|left the group|created the group|joined the (?:video )?(?:call|chat|group)|(?:added|removed) .{1,200} (?:to|from) the group|" +
    "changed the (?:group photo|theme|chat theme|quick reaction|group name|emoji).{0,80}|set the (?:nickname|quick reaction|emoji) .{1,120}|" +
    "started (?:a call|a video call|a video chat|sharing (?:video|location))|missed (?:a|your) (?:video |voice |audio )?call|called (?:you|the group))\\.?\\s{0,3}$",
  "i",
);

/** Sentences that stand without a name. */
const bare = pattern(
  "^(?:Reacted .{1,20} to (?:your|a) message|Liked (?:a|your) message|This message was unsent|Message unsent|You are now connected on Messenger)\\.?\\s{0,3}$",
  "i",
);

/** Whether the words of a message are the platform's: they tell in the sender's name what the sender did. */
export function isPlatformSentence(text: string, sender: string): boolean {
  if (text.length > 400) return false;
  if (bare.exec(text) !== null) return true;
  if (sender !== "" && text.startsWith(sender)) {
    const rest = text.slice(sender.length);
    return deed.exec(rest.startsWith(" ") ? rest : ` ${rest}`) !== null || change.exec(rest) !== null;
  }
  return text.startsWith("You ") && deed.exec(text.slice(3)) !== null;
}
