/** splitkey/sql */
export {}
