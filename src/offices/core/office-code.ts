/** Five digits, which are not those of the place where the office stands. */
export const OFFICE_CODE = /^[0-9]{5}$/;
