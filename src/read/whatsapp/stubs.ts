import { pattern } from "../../text/pattern.ts";

const mark = pattern("^[\\u200e\\u200f]{1,3}", "");

/** Sentences of the program itself that iOS writes under somebody's name, the mark of direction before them. */
const system = pattern(
  [
    "end-to-end encrypted",
    "^(?:.{0,80} )?(?:created (?:this )?group|added|removed|left|joined using|changed (?:the|this|their|to)|turned (?:on|off)|pinned a message|started a (?:call|video call))",
    "security code",
    "^(?:.{0,80} )?(?:is a contact|was added)",
    "^Missed (?:voice|video|group)",
    "^Waiting for this message",
    "端對端加密|端到端加密|建立了群組|已將|加入了|離開了|未接",
    "end-tot-end-versleutel|van begin tot einde geïnkripteer",
  ].join("|"),
  "i",
);

/** Whether the words of a message are the program's. */
export function isSystem(words: string): boolean {
  const marked = mark.exec(words);
  return marked !== null && system.exec(words.slice(marked[0].length)) !== null;
}

/** What stands for something that is not in the file: no words. */
const stub = pattern(
  [
    "<Media omitted>",
    "<媒體省略>",
    "<Media weggelaat>",
    "(?:image|video|audio|sticker|GIF|document|Contact card|video note) omitted",
    "(?:圖片|影片|音訊|貼圖|文件)(?:已?略去|已?省略)",
    "(?:This message was|You) deleted(?: this message)?\\.?",
    "(?:此訊息已刪除|你已刪除此訊息|您已刪除此訊息)。?",
    "Missed (?:voice|video) call.{0,40}",
    "null",
    "Location: https?://\\S{1,200}",
    "live location shared",
  ].join("|"),
  "",
);
const whole = pattern(`^[\\u200e\\u200f\\s]{0,8}(?:${stub.source})[\\u200e\\u200f\\s]{0,8}$`, "i");

export const isStub = (words: string): boolean => whole.exec(words) !== null;

/** Whether it was a message that is gone. */
export const isDeletion = (words: string): boolean => isStub(words) && (words.includes("deleted") || words.includes("刪除"));

/** The line that names a file sent along, on Android and iOS; the words under it are its caption. */
export const attachment = pattern(
  "^[\\u200e\\u200f]{0,3}(?:<(?:attached|附件|aangeheg): ([^>\\n]{1,200})>|([^\\n<>]{1,200}\\.[A-Za-z0-9]{2,5}) \\((?:file attached|附加檔案|lêer aangeheg)\\))[ \\t\\r]{0,4}",
  "",
);

/** What the program puts behind words that were changed. */
export const editedMark = pattern("[ \\u200e]{0,3}<(?:This message was edited|此訊息已編輯|已編輯此訊息)>\\s{0,4}$", "");
