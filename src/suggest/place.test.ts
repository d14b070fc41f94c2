import { describe, expect, it } from "vitest";
import { places } from "./place.ts";
import { waysOf } from "./suggest.test-support.ts";
import { wards } from "./ward.ts";

describe("a place becomes", () => {
  it.each([
    ["A farmer from Whitby fell.", ["A farmer from northern England fell.", "A farmer from a local community fell.", "A farmer fell."]],
    ["A woman in Khayelitsha fell.", ["A woman in the Western Cape fell.", "A woman in the region fell.", "A woman fell."]],
    ["She lives at 22 Kiaat Street and fell.", ["She lives nearby and fell."]],
    ["They sent her to Kestrel Hospital at once.", ["They sent her to the hospital at once."]],
    ["佢住屯門，一個人。", ["佢住新界，一個人。", "佢住某區，一個人。"]],
  ])("%s", (text, ways) => expect(waysOf(text, places)).toEqual(ways));
});

describe("a ward or a bed becomes", () => {
  it.each([
    ["The man in bed 14 wants tea.", ["The man on the ward wants tea."]],
    ["the gogo in bed 14, ward 6B, asks for tea", ["the gogo on the ward, asks for tea"]],
    ["Bed 9 has hidden her dentures.", ["A patient has hidden her dentures."]],
    ["She was moved to Ward 7B.", ["She was moved to the ward."]],
    ["7B病房嘅婆婆喊咗。", ["病房嘅婆婆喊咗。"]],
  ])("%s", (text, ways) => expect(waysOf(text, wards)).toEqual(ways));

  it("nothing where it has no name or number", () => expect(waysOf("She went back to the ward.", wards)).toEqual([]));
});
