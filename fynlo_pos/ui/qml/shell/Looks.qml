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
    property int handsRest: Theme.handsRest
    property int longestWait: Theme.longestWait
    property int reaction: Theme.reaction

    Component.onCompleted: {
        Theme.theme = root.theme;
        Theme.textPercent = root.textPercent;
        Theme.reduceMotion = root.reduceMotion;
        Theme.leftHanded = root.leftHanded;
        Theme.mirrored = root.mirrored;
        Theme.handsRest = root.handsRest;
        Theme.longestWait = root.longestWait;
        Theme.reaction = root.reaction;
    }
}
