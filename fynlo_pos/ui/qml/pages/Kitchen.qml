import QtQuick
import Fynlo.Till
import "../kitchen"

/** The kitchen's board in a window of its own, beside the till. */
Board {
    required property Shell shell
}
