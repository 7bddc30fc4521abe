import QtQuick
import Fynlo.Controls

/** Dresses every window of its engine: made for each change of the looks, and let go. An Item, because PySide knows that class at once. */
Item {
    id: root

    required property string theme
    required property int textPercent
    required property bool reduceMotion
    required property bool leftHanded
    required property bool mirrored

    Component.onCompleted: {
        Theme.theme = root.theme;
        Theme.textPercent = root.textPercent;
        Theme.reduceMotion = root.reduceMotion;
        Theme.leftHanded = root.leftHanded;
        Theme.mirrored = root.mirrored;
    }
}
