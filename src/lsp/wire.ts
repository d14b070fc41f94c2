/** What we take of the protocol's packages, in one file: they share a runtime, so the build bundles them together, apart from the program. */

export { createConnection, TextDocuments } from "vscode-languageserver";
export {
  CodeActionKind,
  createProtocolConnection,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  MessageType,
  PositionEncodingKind,
  ResponseError,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from "vscode-languageserver-protocol/node";
export { TextDocument } from "vscode-languageserver-textdocument";
