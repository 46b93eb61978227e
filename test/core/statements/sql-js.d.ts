/** What the tests use of sql.js, which ships no types. */
declare module 'sql.js' {
  type Value = number | string | null;
  interface Statement {
    run(values: readonly Value[]): void;
    free(): void;
  }
  interface Database {
    run(sql: string, values?: readonly Value[]): Database;
    exec(sql: string): { columns: string[]; values: Value[][] }[];
    prepare(sql: string): Statement;
    close(): void;
  }
  export default function initSqlJs(): Promise<{ Database: new () => Database }>;
}
