import type { InitializeResult } from "vscode-languageserver";
import type { Report } from "../model/report.ts";
import { commands } from "./commands.ts";
import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind } from "./wire.ts";

/** What we tell an editor of ourselves. Offsets are UTF-16, which every editor speaks. */
export function announcement(tool: Report["tool"]): InitializeResult {
  return {
    serverInfo: tool,
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      executeCommandProvider: { commands: Object.values(commands) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
