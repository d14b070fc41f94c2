import { describe, expect, it } from "vitest";
import { numbers } from "./number.ts";
import { occupations } from "./occupation.ts";
import { persons } from "./person.ts";
import { relations } from "./relation.ts";
import { waysOf } from "./suggest.test-support.ts";

describe("a name is struck out", () => {
  it.each([
    ["Saw Mrs Edith Cropper on the ward. Mrs Cropper's hip is fine.", "Saw the patient on the ward. The patient's hip is fine."],
    ["Saw my patient Mrs Thandi Mokoena in clinic.", "Saw my patient in clinic."],
    ["My patient, Mrs Thandi Mokoena (54), is home.", "My patient (54), is home."],
    ["Her son Liam Cropper cried on the ward.", "Her son cried on the ward."],
    ["Hi Gary Whitlow, you were seen on 3 May.", "Hi, you were seen on 3 May."],
    ["Mrs Edith Cropper walked off our ward.", "The patient walked off our ward."],
    ["A boy named Jayden Smith broke his arm.", "A boy broke his arm."],
  ])("%s", (text, way) => expect(waysOf(text, persons)).toEqual([way]));

  it("of two people each by itself", () => {
    const ways = waysOf("Saw Mrs Edith Cropper and Mr Kevin Ashby on the ward.", persons);
    expect(ways).toEqual(["Saw the patient and Mr Kevin Ashby on the ward.", "Saw Mrs Edith Cropper and somebody else on the ward."]);
  });

  it.each(["Dr Hannah Pugh joins us.", "Parkinson described it."])("not of those who are no patients: %s", (text) =>
    expect(waysOf(text, persons)).toEqual([]),
  );
});

describe("a number is struck out", () => {
  it.each([
    ["Bloods of NHS number 943 476 5919 lost.", /^Bloods of (?:NHS number )?\[number removed\] lost\.$/],
    ["Her private number is 082 555 0143, ring her.", /^Her private number is \[number removed\], ring her\.$/],
    ["Write to her at edith.cropper@mail.test about it.", /^Write to her at \[e-mail removed\] about it\.$/],
    ["My patient @zanele_d is well.", /^My patient \[handle removed\] is well\.$/],
  ])("%s", (text, way) => expect(waysOf(text, numbers)).toEqual([expect.stringMatching(way)]));

  it("not that of a practice", () => expect(waysOf("Ring our reception on 020 7946 0123 to book.", numbers)).toEqual([]));
});

describe("what somebody does for a living becomes", () => {
  it.each([
    ["Saw a lollipop lady from Whitby.", ["Saw a patient from Whitby."]],
    ["He works as a teacher.", ["He works."]],
    ["She was a teacher.", ["She worked."]],
    ["He runs the bakery and fell.", ["He works and fell."]],
    ["Mr Smith, a retired teacher, fell.", ["Mr Smith, fell."]],
    ["The taxi boss's daughter fell.", ["The daughter fell."]],
  ])("%s", (text, ways) => expect(waysOf(text, occupations)).toEqual(ways));

  it("nothing for those in care", () => expect(waysOf("A nurse from Whitby fell.", occupations)).toEqual([]));
});

describe("family becomes", () => {
  it.each([
    ["Her husband drove her here.", ["A relative drove her here."]],
    ["His two daughters cried.", []],
    ["Sy is siek en haar dogter het nie gekom nie.", ["Sy is siek en ’n familielid het nie gekom nie."]],
  ])("%s", (text, ways) => expect(waysOf(text, relations)).toEqual(ways));
});
