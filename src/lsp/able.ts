import type { InitializeParams } from "vscode-languageserver";

/** What an editor can do of that which we would ask of it. */
export interface Able {
  /** Tells of changed files when asked to. */
  readonly watchesFiles: boolean;
  readonly showsDocuments: boolean;
  readonly showsDisabledActions: boolean;
  readonly relatesPlaces: boolean;
  readonly linksCodes: boolean;
  readonly readsMarkdown: boolean;
  /** Takes edits that say where the cursor goes. */
  readonly takesSnippets: boolean;
  readonly takesVersionedEdits: boolean;
  readonly hasSettings: boolean;
  readonly tellsOfSettings: boolean;
  readonly tellsOfFolders: boolean;
}

export function ableOf({ capabilities: { textDocument, workspace, window } }: InitializeParams): Able {
  const diagnostics = textDocument?.publishDiagnostics;
  return {
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    showsDisabledActions: textDocument?.codeAction?.disabledSupport === true,
    relatesPlaces: diagnostics?.relatedInformation === true,
    linksCodes: diagnostics?.codeDescriptionSupport === true,
    readsMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hasSettings: workspace?.configuration === true,
    tellsOfSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsOfFolders: workspace?.workspaceFolders === true,
  };
}
