#include <xlsxwriter.h>

#include "Late.h"

struct late_library ll_xlsxwriter = {"libxlsxwriter.so.4", 0};

typedef lxw_workbook workbook;
typedef lxw_worksheet sheet;
typedef lxw_format format;
typedef lxw_row_t row;
typedef lxw_col_t column;

// Where the library is missing, no workbook can be made, so that none of the others is called with one.
LATE(ll_xlsxwriter, workbook *, workbook_new_opt, (const char *path, lxw_workbook_options *options), (path, options))
LATE(ll_xlsxwriter, lxw_error, workbook_close, (workbook * w), (w))
LATE_ACT(ll_xlsxwriter, lxw_workbook_free, (workbook * w), (w))
LATE(ll_xlsxwriter, sheet *, workbook_add_worksheet, (workbook * w, const char *name), (w, name))
LATE(ll_xlsxwriter, format *, workbook_add_format, (workbook * w), (w))
LATE(ll_xlsxwriter, lxw_error, workbook_set_properties, (workbook * w, lxw_doc_properties *properties), (w, properties))

LATE(ll_xlsxwriter, lxw_error, worksheet_write_string, (sheet * s, row r, column c, const char *text, format *f),
     (s, r, c, text, f))
LATE(ll_xlsxwriter, lxw_error, worksheet_ignore_errors, (sheet * s, uint8_t type, const char *range), (s, type, range))
LATE(ll_xlsxwriter, lxw_error, worksheet_data_validation_range,
     (sheet * s, row top, column first, row bottom, column last, lxw_data_validation *rule),
     (s, top, first, bottom, last, rule))
LATE(ll_xlsxwriter, lxw_error, worksheet_set_row, (sheet * s, row r, double height, format *f), (s, r, height, f))
LATE(ll_xlsxwriter, lxw_error, worksheet_set_column_opt,
     (sheet * s, column first, column last, double width, format *f, lxw_row_col_options *options),
     (s, first, last, width, f, options))
LATE(ll_xlsxwriter, lxw_error, worksheet_autofilter, (sheet * s, row top, column first, row bottom, column last),
     (s, top, first, bottom, last))
LATE(ll_xlsxwriter, lxw_error, worksheet_repeat_rows, (sheet * s, row first, row last), (s, first, last))
LATE(ll_xlsxwriter, lxw_error, worksheet_repeat_columns, (sheet * s, column first, column last), (s, first, last))
LATE(ll_xlsxwriter, lxw_error, worksheet_set_footer, (sheet * s, const char *text), (s, text))
LATE_ACT(ll_xlsxwriter, worksheet_freeze_panes, (sheet * s, row r, column c), (s, r, c))
LATE_ACT(ll_xlsxwriter, worksheet_set_landscape, (sheet * s), (s))
LATE_ACT(ll_xlsxwriter, worksheet_set_paper, (sheet * s, uint8_t paper), (s, paper))
LATE_ACT(ll_xlsxwriter, worksheet_set_margins, (sheet * s, double left, double right, double top, double bottom),
         (s, left, right, top, bottom))
LATE(ll_xlsxwriter, lxw_error, worksheet_print_area,
     (sheet * s, row first, column left, row last, column right), (s, first, left, last, right))
LATE(ll_xlsxwriter, lxw_error, worksheet_set_h_pagebreaks, (sheet * s, row breaks[]), (s, breaks))
LATE_ACT(ll_xlsxwriter, worksheet_fit_to_pages, (sheet * s, uint16_t wide, uint16_t high), (s, wide, high))
LATE_ACT(ll_xlsxwriter, worksheet_protect, (sheet * s, const char *password, lxw_protection *options),
         (s, password, options))
LATE_ACT(ll_xlsxwriter, worksheet_gridlines, (sheet * s, uint8_t shown), (s, shown))

LATE_ACT(ll_xlsxwriter, format_set_font_name, (format * f, const char *name), (f, name))
LATE_ACT(ll_xlsxwriter, format_set_font_size, (format * f, double size), (f, size))
LATE_ACT(ll_xlsxwriter, format_set_font_color, (format * f, lxw_color_t color), (f, color))
LATE_ACT(ll_xlsxwriter, format_set_bold, (format * f), (f))
LATE_ACT(ll_xlsxwriter, format_set_num_format, (format * f, const char *shape), (f, shape))
LATE_ACT(ll_xlsxwriter, format_set_align, (format * f, uint8_t alignment), (f, alignment))
LATE_ACT(ll_xlsxwriter, format_set_text_wrap, (format * f), (f))
LATE_ACT(ll_xlsxwriter, format_set_bg_color, (format * f, lxw_color_t color), (f, color))
LATE_ACT(ll_xlsxwriter, format_set_border, (format * f, uint8_t style), (f, style))
LATE(ll_xlsxwriter, int32_t, lxw_format_get_xf_index, (format * f), (f))
LATE_ACT(ll_xlsxwriter, format_set_unlocked, (format * f), (f))
