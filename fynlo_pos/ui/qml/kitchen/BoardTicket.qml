import QtQuick
import Fynlo.Controls

/** An order on a board, in its place there: in a column, so far under its top. */
Ticket {
    required property string key
    required property string whom
    required property bool asksAllergy
    required property string notReady
    required property var courses
    property int column: 0
    property real under: 0
    required age
    required allergy
    required barKey
    required lines
    required number
    required readyText
    required rushed
    required status
    required tone

    place: whom
    allergyAsks: asksAllergy
    readyEnabled: notReady === ""
    readyReason: notReady
}
