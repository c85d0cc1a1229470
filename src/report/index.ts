/** splitkey/report */
export {}
