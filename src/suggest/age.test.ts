import { describe, expect, it } from "vitest";
import { ages } from "./age.ts";
import { waysOf } from "./suggest.test-support.ts";

describe("an age becomes", () => {
  it.each([
    ["Saw a 43-year-old with chest pain.", ["Saw a patient in their forties with chest pain.", "Saw an adult with chest pain."]],
    ["Saw a 43-year-old woman with gout.", ["Saw a woman in her forties with gout.", "Saw a woman with gout."]],
    ["Saw an 81-year-old farmer today.", ["Saw an eightysomething farmer today.", "Saw a farmer today."]],
    ["Saw an 8-year-old with a rash.", ["Saw a child with a rash."]],
    ["Saw an 8-year-old actor.", ["Saw a young actor.", "Saw an actor."]],
    ["43-year-old man came in drunk. Hm.", ["Man in his forties came in drunk. Hm.", "Man came in drunk. Hm."]],
    ["A forty-three-year-old man came in.", ["A man in his forties came in.", "A man came in."]],
    ["A boy aged 7 with croup.", ["A boy of school age with croup.", "A boy with croup."]],
    ["A man aged 54, who fell.", ["A man in their fifties, who fell.", "A man, who fell."]],
    ["She is 43 years old and tired.", ["She is in their forties and tired.", "She is an adult and tired."]],
    ["He is 7 years old and brave.", ["He is a child and brave."]],
    ["Seen today: 43F with chest pain.", ["Seen today: woman in her forties with chest pain.", "Seen today: woman with chest pain."]],
    ["Next: 62M, chest pain.", ["Next: man in his sixties, chest pain.", "Next: man, chest pain."]],
    ["She lost a 6-week-old boy.", ["She lost a baby boy."]],
    ["She was 6 weeks old when she came.", ["She was a baby when she came."]],
    ["A 93-year-old farmer fell.", ["An older farmer fell.", "A farmer fell."]],
    ["Mrs Dlamini (54) fell.", ["Mrs Dlamini (in their fifties) fell.", "Mrs Dlamini fell."]],
    ["We lost a young dad, 31, who ran.", ["We lost a young dad, in their thirties, who ran.", "We lost a young dad, who ran."]],
    ["At the age of 43 she stopped.", ["In their forties she stopped.", "As an adult she stopped."]],
    ["Her 50th birthday was on the ward.", ["Her birthday was on the ward."]],
    ["今日見到43歲女士暈低。", ["今日見到四十多歲女士暈低。", "今日見到中年女士暈低。"]],
    ["佢七歲，發燒。", ["佢年幼，發燒。"]],
    [
      "Gesien: ’n 43-jarige vrou met jig wat nie wil gaan nie en ons is moeg.",
      [
        "Gesien: ’n volwasse vrou met jig wat nie wil gaan nie en ons is moeg.",
        "Gesien: ’n vrou met jig wat nie wil gaan nie en ons is moeg.",
      ],
    ],
  ])("%s", (text, ways) => expect(waysOf(text, ages)).toEqual(ways));

  it.each(["Screening is offered to women aged 50 to 70.", "I'm 43 and tired.", "Over-65s get the jab."])("nothing else: %s", (text) =>
    expect(waysOf(text, ages)).toEqual([]),
  );
});
