import { describe, expect, it } from "vitest";
import { days } from "./day.ts";
import { waysOf } from "./suggest.test-support.ts";

describe("a day or a time becomes", () => {
  it.each([
    ["Saw her on Tuesday with gout.", ["Saw her recently with gout.", "Saw her with gout."]],
    ["On Tuesday we lost a man.", ["Recently we lost a man.", "We lost a man."]],
    ["She came last Monday night, alone.", ["She came recently, alone.", "She came, alone."]],
    ["Yesterday she died.", ["Recently she died.", "She died."]],
    ["Her mum is in tonight again.", ["Her mum is in recently again.", "Her mum is in again."]],
    ["She fell on 3 March and lay there.", ["She fell recently and lay there.", "She fell and lay there."]],
    ["She fell on 3 March 2019 at 4am.", ["She fell some time ago.", "She fell."]],
    ["At 4am she arrested.", ["She arrested."]],
    ["In our Tuesday clinic she cried.", ["In our clinic she cried."]],
    ["After yesterday's clinic she cried.", []],
    ["See you tomorrow, she said.", ["See you soon, she said."]],
    ["She has waited since Tuesday for news.", ["She has waited for some time for news."]],
    ["She comes back next Tuesday.", ["She comes back soon."]],
    ["上星期二喺急症見到佢。", ["早前喺急症見到佢。", "喺急症見到佢。"]],
    ["琴晚凌晨三點佢走咗。", ["早前佢走咗。", "佢走咗。"]],
    ["聽日覆診。", ["稍後覆診。"]],
    ["Gister het ek haar gesien en sy was nie by ons nie.", ["Onlangs het ek haar gesien en sy was nie by ons nie."]],
    [
      "Ek het haar verlede Dinsdag gesien en sy was nie by ons nie.",
      ["Ek het haar onlangs gesien en sy was nie by ons nie.", "Ek het haar gesien en sy was nie by ons nie."],
    ],
  ])("%s", (text, ways) => expect(waysOf(text, days)).toEqual(ways));

  it.each([
    "The clinic is open every Tuesday from 9am to 4pm.",
    "Today was hard.",
    "Tuesday was hard.",
    "She had it until Tuesday.",
    "I was on nights.",
    "It is 3am.",
    "He left on a Sunday.",
    "Twelve hours ago she fell.",
  ])("nothing else: %s", (text) => expect(waysOf(text, days)).toEqual([]));
});
